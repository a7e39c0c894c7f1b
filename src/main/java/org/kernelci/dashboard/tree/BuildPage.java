package org.kernelci.dashboard.tree;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The builds of a revision (api-tree 4.5). */
public record BuildPage(@Schema(required = true) List<BuildItem> builds) {}
