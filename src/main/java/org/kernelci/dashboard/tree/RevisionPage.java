package org.kernelci.dashboard.tree;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.page.TestItem;
import org.kernelci.dashboard.summary.FilterOptions;

/** The full page of a revision, for the API's document (api-tree 4.3). */
@Schema(name = "RevisionFullPage", description = "The overview of a revision, its builds, boots and tests")
record RevisionPage(
        Overview.Revision common,
        Overview.Sections summary,
        FilterOptions filters,
        List<BuildItem> builds,
        List<TestItem> boots,
        List<TestItem> tests) {}
