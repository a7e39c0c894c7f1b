New test failure found on ${test.treeName!"None"}/${test.branch!"None"}:

${test.path!"None"} running on ${test.platformText()}

<#if test.logExcerpt?has_content>
Log excerpt:
=====================================================
${test.logExcerpt}
=====================================================

</#if>
When fixing this issue, please attribute this report according to the
patch submission rules:

Reported-by: kernelci.org bot <bot@kernelci.org>
<#if upstream>
Link: https://lore.kernel.org/all/${loreId}/
</#if>

For complete logs and details about the environment used, see the test
on the KernelCI dashboard:

- dashboard: https://d.kernelci.org/t/${test.id}
- giturl: ${test.url!"None"}
- branch: ${test.branch!"None"}
- commit HEAD: ${test.commit!"None"}
<#if test.tags?has_content>
- tags: ${test.tags?join(", ")}
</#if>

test id: ${test.id}
status: ${test.statusText()}
start time: ${test.startText()}
<#if test.logUrl?has_content>
log: ${test.logUrl}
<#else>

</#if>
<#if history?has_content>
history: ${history}
<#else>

</#if>

# Test details:
- test path: ${test.path!"None"}
- platform: ${test.platformText()}
<#if test.compatibles?has_content>
- compatibles: ${test.compatibles?join(" | ")}
<#else>

</#if>
<#if test.configName?has_content>
- config: ${test.configName}
<#else>

</#if>
<#if test.architecture?has_content>
- architecture: ${test.architecture}
<#else>

</#if>
<#if test.compiler?has_content>
- compiler: ${test.compiler}
<#else>

</#if>

<#if upstream && lastPass??>
#regzbot introduced: ${lastPass}..${test.commit!"None"}
#regzbot link: https://d.kernelci.org/t/${test.id}

</#if>
#kernelci test ${test.id}

<#include "footer.ftl">
