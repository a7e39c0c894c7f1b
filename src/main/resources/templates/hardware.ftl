
Hello,

Status summary for ${platform}
<#include "counters.ftl">
================================================================

<#list suites as suite>
> TEST SUITE: ${suite.name}
------------------------------------------------------------------------------------------------------------
<#list suite.branches as branch>
    >> TREE: ${branch.treeName} | BRANCH: ${branch.branch}
<#list branch.commits as commit>
        >>> COMMIT: ${commit.name}
<#list commit.tests as test>
            - Path: ${test.path!"None"}
            - Status: ${test.status}
            - Origin: ${test.origin}
            - Starttime: ${test.startText()}
            - Test_lab: ${test.lab}
            - Lava_job: ${test.jobUrl(labs)}
            - Dashboard: https://dashboard.kernelci.org/test/${test.id}
            ------------------------------------------------------------

</#list>
</#list>
</#list>
</#list>

<#include "footer.ftl">
