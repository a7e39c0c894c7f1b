package org.kernelci.dashboard.tree;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.web.ApiDocumentRules;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Two revisions side by side (api-tree 4.10). Unlike the other answers its names are in camel case. */
@JsonNaming(LowerCamelCaseStrategy.class)
@Schema(
        description = "Two revisions side by side",
        extensions = @Extension(name = ApiDocumentRules.CAMEL_CASE, value = "true"))
public record Comparison(
        @Schema(required = true) String treeName,
        @Schema(required = true) String branch,
        @Schema(required = true) String gitUrl,
        @Schema(required = true) Entities summary) {

    /** The three kinds of results. */
    @JsonNaming(LowerCamelCaseStrategy.class)
    @Schema(name = "ComparisonEntities", extensions = @Extension(name = ApiDocumentRules.CAMEL_CASE, value = "true"))
    public record Entities(Entity builds, Entity boots, Entity tests) {}

    /**
     * One kind of results.
     *
     * @param delta B less A
     */
    @JsonNaming(LowerCamelCaseStrategy.class)
    @Schema(name = "ComparisonEntity", extensions = @Extension(name = ApiDocumentRules.CAMEL_CASE, value = "true"))
    public record Entity(Side sideA, Side sideB, Delta delta, Changes changes) {
        static Entity of(Side sideA, Side sideB, Changes changes) {
            return new Entity(
                    sideA, sideB, new Delta(sideB.pass() - sideA.pass(), sideB.fail() - sideA.fail()), changes);
        }
    }

    /** @param inconclusive all that neither passed nor failed */
    @JsonNaming(LowerCamelCaseStrategy.class)
    @Schema(name = "ComparisonSide", extensions = @Extension(name = ApiDocumentRules.CAMEL_CASE, value = "true"))
    public record Side(int pass, int fail, int inconclusive) {
        static final Side NONE = new Side(0, 0, 0);
    }

    /** There is none of the inconclusive results. */
    @JsonNaming(LowerCamelCaseStrategy.class)
    @Schema(name = "ComparisonDelta", extensions = @Extension(name = ApiDocumentRules.CAMEL_CASE, value = "true"))
    public record Delta(int pass, int fail) {}

    /** Pairs of results by what happened from A to B; unchanged passes and inconclusive results are in none. */
    @JsonNaming(LowerCamelCaseStrategy.class)
    @Schema(name = "ComparisonChanges", extensions = @Extension(name = ApiDocumentRules.CAMEL_CASE, value = "true"))
    public record Changes(
            int regression, int fixed, int newFailure, int stillFailing, int newPass, int appeared, int disappeared) {}
}
