package org.kernelci.dashboard.hardware;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Commits by {@code <tree>-<url>-<branch>}, those of a tree in the order of their hashes (api-hardware 11). */
public record CommitHistory(@Schema(required = true) Map<String, List<HistoryCommit>> commitHistoryTable) {}
