<#if builds?has_content>



Build regressions:
-------------

<#list builds as issue>
#kernelci issue ${issue.id}
- Comment: ${issue.commentText()}
- Timestamp: ${issue.seenFull()}
- Tree: ${issue.treeName!"None"}/${issue.branch!"None"}
- Origin: ${issue.origin!"None"}
- Commit HEAD: ${issue.commit!"None"}
- Incidents Count: ${issue.incidents}
- Dashboard: https://d.kernelci.org/issue/${issue.id}
---
<#sep>

</#sep>
</#list>
</#if>
<#if boots?has_content>



<#if !builds?has_content>

</#if>
Boot regressions:
-------------

<#list boots as issue>
#kernelci issue ${issue.id}
- Comment: ${issue.commentText()}
- Timestamp: ${issue.seenBrief()}
- Origin: ${issue.origin!"None"}
- Tree: ${issue.treeName!"None"}/${issue.branch!"None"}
- Commit HEAD: ${issue.commit!"None"}
- Incidents Count: ${issue.incidents}
- Dashboard: https://d.kernelci.org/issue/${issue.id}
---
<#sep>

</#sep>
</#list>
</#if>



<#if !boots?has_content>

</#if>
<#include "footer.ftl">
