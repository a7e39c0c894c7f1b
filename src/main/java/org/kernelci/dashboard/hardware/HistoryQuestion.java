package org.kernelci.dashboard.hardware;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.web.ApiDocumentRules;

/** The body of a commit history request, for the API's document; {@link HardwareResource} reads it. */
@Schema(
        description = "Heads to go back from",
        extensions = @Extension(name = ApiDocumentRules.CAMEL_CASE, value = "true"))
public record HistoryQuestion(
        @Schema(required = true) long startTimestampInSeconds,
        @Schema(required = true) long endTimestampInSeconds,
        @Schema(required = true) List<CommitHead> commitHeads,
        @Schema(defaultValue = "maestro") String origin) {

    /** A commit of a branch. */
    @Schema(name = "CommitHead", extensions = @Extension(name = ApiDocumentRules.CAMEL_CASE, value = "true"))
    public record CommitHead(
            @Schema(required = true) String treeName,
            @Schema(required = true) String repositoryUrl,
            @Schema(required = true) String branch,
            @Schema(required = true) String commitHash) {}
}
