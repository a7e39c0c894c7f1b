package org.kernelci.dashboard.summary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.web.ApiDocumentRules;

/**
 * Boots, or other tests, by status and by each of their dimensions (api-tree 3.5).
 *
 * @param failReasons error texts of failed tests and how often each occurs
 * @param failedPlatforms distinct platforms of failed tests; one of them may be null
 * @param environmentCompatible tests by the compatible that names their hardware, only counts that are not zero
 * @param environmentMisc all other tests by platform, only counts that are not zero
 * @param platforms all tests by platform; null where the answer does not have it
 */
public record TestSummary(
        StatusCount status,
        Map<String, StatusCount> origins,
        List<Architecture> architectures,
        Map<String, StatusCount> configs,
        List<Issue> issues,
        int unknownIssues,
        Map<String, Integer> failReasons,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = String.class,
                extensions = @Extension(name = ApiDocumentRules.NULL_VALUES, value = "true"),
                example = "[\"qemu-x86\", null]")
        Collection<String> failedPlatforms,

        @Schema(nullable = true) Map<String, Map<String, Integer>> environmentCompatible,
        @Schema(nullable = true) Map<String, Map<String, Integer>> environmentMisc,
        @Schema(nullable = true) Map<String, StatusCount> platforms,
        Map<String, StatusCount> labs) {

    /** Tests of one architecture built by one compiler. */
    @Schema(name = "TestArchitecture")
    public record Architecture(String arch, String compiler, StatusCount status) {}
}
