package org.kernelci.dashboard.log;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The files of a directory page (api-core 10), in its order. */
@Schema(name = "LogFiles")
public record LogFiles(@Schema(required = true) List<LogFile> logFiles) {

    /**
     * One file.
     *
     * @param specificLogUrl the link as the page has it, often relative
     * @param fileSize as the page shows it
     * @param date as the page shows it
     */
    @Schema(name = "LogFile")
    public record LogFile(
            @Schema(required = true, example = "build.log.gz")
            String specificLogUrl,

            @Schema(required = true, example = "build.log.gz")
            String fileName,

            @Schema(required = true, example = "1.2 MB") String fileSize,

            @Schema(required = true, example = "2026-Nov-20 10:00")
            String date) {}
}
