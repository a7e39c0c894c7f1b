<#function rule width>
<#return ""?left_pad(width, "─")>
</#function>
KernelCI Metrics Summary
========================
Period: ${firstDay} 00:00 UTC to ${lastDay} 23:59 UTC


  COVERAGE
  --------
<#assign nowWidth = coverage.nowWidth() beforeWidth = coverage.beforeWidth() changeWidth = coverage.changeWidth()>
${""?left_pad(17)}${"This week"?left_pad(nowWidth)}${"Last week"?left_pad(beforeWidth)}${"Change"?left_pad(changeWidth)}
${""?left_pad(17)}${rule(nowWidth - 2)?left_pad(nowWidth)}${rule(beforeWidth - 2)?left_pad(beforeWidth)}${rule(changeWidth - 2)?left_pad(changeWidth)}
<#list coverage.rows() as row>
  ${row.label?right_pad(15)}${row.nowText()?left_pad(nowWidth)}${row.beforeText()?left_pad(beforeWidth)}${row.change?left_pad(changeWidth)}
</#list>


  BUILD REGRESSIONS
  -----------------
  A "regression" is defined as a reported problem affecting 0 or multiple builds.

<#if origins?has_content>
  Origin           Regressions        Affected  Affected builds by top issues
                 (known + new)  Builds (total)         #1        #2        #3
  ${rule(75)}
<#list origins as origin>
  ${origin.label()}${(origin.existing() + " +")?left_pad(6)}${(origin.fresh() + " =")?left_pad(6)}${origin.total()?left_pad(6)}${origin.incidents()?left_pad(16)} <#list origin.top as issue>${issue.count()?left_pad(10)}</#list>
</#list>
  ${rule(75)}
  ${total.label()}${(total.existing() + " +")?left_pad(6)}${(total.fresh() + " =")?left_pad(6)}${total.total()?left_pad(6)}${total.incidents()?left_pad(16)}
<#else>
  No build regressions to show in this period.
</#if>


  TOP REGRESSIONS PER ORIGIN
  --------------------------
<#if origins?has_content>
<#list origins as origin>
  ${origin.name}:
<#list origin.top as issue>
    #${issue?counter} (${issue.count()} occurrences) - ${issue.commentText()}
      Dashboard: https://d.kernelci.org/issue/${issue.id}?iv=${issue.version}
</#list>
${"  "}
</#list>
<#else>
  No regression details to show in this period.
</#if>

  TEST LABS ACTIVITY
  ------------------
  ${labs.reporting()} labs reported results this week (${labs.comparison()}).

  Labs marked with an asterisk (*) are new.

<#if labs.current()>
<#assign widths = labs.widths()>
  ${"Lab"?right_pad(widths.name - 2)}${"Covered builds"?left_pad(widths.builds)}${"Boots"?left_pad(widths.boots)}${"Tests"?left_pad(widths.tests)}${"Change (tests)"?left_pad(widths.change)}
  ${rule(widths.sum() - 2)}
<#list labs.rows as lab>
  ${lab.label(widths.name - 2)}${lab.builds()?left_pad(widths.builds)}${lab.boots()?left_pad(widths.boots)}${lab.tests()?left_pad(widths.tests)}${lab.change?left_pad(widths.change)}
</#list>
  ${rule(widths.sum() - 2)}
  ${"Total"?right_pad(widths.name - 2)}${labs.total.builds()?left_pad(widths.builds)}${labs.total.boots()?left_pad(widths.boots)}${labs.total.tests()?left_pad(widths.tests)}${labs.total.change?left_pad(widths.change)}
<#else>

</#if>

<#include "footer.ftl">
