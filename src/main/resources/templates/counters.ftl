Builds:${"\t"}${counts.buildsPassed?left_pad(5)} ✅${counts.buildsFailed?left_pad(5)} ❌${counts.buildsOther?left_pad(5)} ⚠️
Boots: ${"\t"}${counts.bootsPassed?left_pad(5)} ✅${counts.bootsFailed?left_pad(5)} ❌${counts.bootsOther?left_pad(5)} ⚠️
Tests: ${"\t"}${counts.testsPassed?left_pad(5)} ✅${counts.testsFailed?left_pad(5)} ❌${counts.testsOther?left_pad(5)} ⚠️
