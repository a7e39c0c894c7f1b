New ${what} found on ${facts.treeName!"None"}/${facts.branch!"None"}:

---
${facts.commentText()}
---

<#if facts.logBlock()>
Log excerpt:
=====================================================
${facts.logExcerpt!}
=====================================================

</#if>
When fixing this issue, please attribute this report according to the
patch submission rules:

Reported-by: kernelci.org bot <bot@kernelci.org>
<#if upstream>
Link: https://lore.kernel.org/all/${loreId}/
</#if>

For complete logs and details about the environment used, see the issue
on the KernelCI dashboard:

- dashboard: https://d.kernelci.org/i/${facts.id}
- giturl: ${facts.url!"None"}
- commit HEAD:  ${facts.commit!"None"}
<#if facts.tags?has_content>
- tags: ${facts.tags?join(",")}
</#if>

<#if builds?has_content>
# Builds where the incident occurred:

<#list builds as build>
## ${build.configName!"None"} on (${build.architecture!"None"}):
- compiler: ${build.compiler!"None"}
- config: ${build.configUrl!"None"}
- dashboard: https://d.kernelci.org/build/${build.id}

</#list>
<#else>
# Hardware platforms affected:

<#list boots as boot>
## ${boot.platform}
- dashboard: https://d.kernelci.org/test/${boot.id}
<#if boot.compatibles?has_content>
- compatibles: ${boot.compatibles?join(" | ")}
<#else>

</#if>
- ${boot.fails} fails since ${boot.since()}
- test path: ${boot.path}
<#if boot.lastPassId??>
- last pass: https://d.kernelci.org/test/${boot.lastPassId}
    - on ${boot.lastPassTime()}
    - commit hash:  ${boot.lastPass!"None"}
    - test id:  ${boot.lastPassId}
<#else>
- last pass: none in the last 18 days
</#if>

</#list>
</#if>
<#if upstream && lastPass??>
#regzbot introduced: ${lastPass}..${facts.commit!"None"}
#regzbot link: https://d.kernelci.org/i/${facts.id}

</#if>
#kernelci issue ${facts.id}

<#include "footer.ftl">
