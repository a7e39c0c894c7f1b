<#macro trend heading hardware nothing>
### ${heading}
<#if hardware?has_content>
${"    "}
<#list hardware as platform>
Hardware: ${platform.name}
<#list platform.below as config>
  > Config: ${config.name}
<#list config.below as build>
    - Architecture/compiler: ${build.name}
<#list build.series as series>
      - ${series.path!"None"}
      last run: https://d.kernelci.org/test/${series.lastRun}
      history:  <#list series.oldestFirst() as symbol>> ${symbol}  </#list>
${""?left_pad(12)}
</#list>
</#list>
</#list>
</#list>
<#else>

  ${nothing}
</#if>
</#macro>


Hello,

Status summary for ${record.treeName!"None"}/${record.branch}

Dashboard:
https://d.kernelci.org/c/${record.treeName!"None"}/${record.branch}/${record.commit!"None"}/<#if record.origin != "maestro">?o=${record.origin}</#if>

giturl: ${record.url}
branch: ${record.branch}
commit hash: ${record.commit!"None"}
origin: ${record.origin}
test start time: ${record.startText()}

<#assign counts = record>
<#include "counters.ftl">

<@trend "POSSIBLE REGRESSIONS" regressions "No possible regressions observed."/>


<@trend "FIXED REGRESSIONS" fixed "No fixed regressions observed."/>


<@trend "UNSTABLE TESTS" unstable "No unstable tests observed."/>
<#if newIssues?has_content>

### NEW BUILD ISSUES
<#list newIssues as issue>
- Issue: ${issue.issueId} | version: ${issue.issueVersion}
  Build: ${issue.buildId}
  Comment: ${issue.commentText()}
<#if issue.firstSeen??>
  First seen: ${issue.firstSeenText()}
</#if>
<#if issue.reportUrl?has_content>
  Report: ${issue.reportUrl}
</#if>
  Culprit: ${issue.culprits()}
</#list>
</#if>
<#if newIssues?has_content && (oldIssues > 0)>


<#elseif newIssues?has_content>

<#elseif (oldIssues > 0)>



<#else>


</#if>
<#if (oldIssues > 0)>
This branch has ${oldIssues} pre-existing build issues. See details in the dashboard.

</#if>
Sent every day if there were changes in the past 24 hours.
Legend: ✅ PASS   ❌ FAIL  ⚠️ INCONCLUSIVE

<#include "footer.ftl">
