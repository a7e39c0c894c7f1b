package org.kernelci.dashboard.tree;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Two revisions side by side (api-tree 4.10). Unlike the other answers its names are in camel case. */
@JsonNaming(LowerCamelCaseStrategy.class)
@Schema(description = "Two revisions side by side")
public record Comparison(
        @Schema(required = true) String treeName,
        @Schema(required = true) String branch,
        @Schema(required = true) String gitUrl,
        @Schema(required = true) Entities summary) {

    /** The three kinds of results. */
    @JsonNaming(LowerCamelCaseStrategy.class)
    public record Entities(Entity builds, Entity boots, Entity tests) {}

    /**
     * One kind of results.
     *
     * @param delta B less A
     */
    @JsonNaming(LowerCamelCaseStrategy.class)
    public record Entity(Side sideA, Side sideB, Delta delta, Changes changes) {
        static Entity of(Side sideA, Side sideB, Changes changes) {
            return new Entity(
                    sideA, sideB, new Delta(sideB.pass() - sideA.pass(), sideB.fail() - sideA.fail()), changes);
        }
    }

    /** @param inconclusive all that neither passed nor failed */
    @JsonNaming(LowerCamelCaseStrategy.class)
    @Schema(name = "ComparisonSide")
    public record Side(int pass, int fail, int inconclusive) {
        static final Side NONE = new Side(0, 0, 0);
    }

    /** There is none of the inconclusive results. */
    @JsonNaming(LowerCamelCaseStrategy.class)
    @Schema(name = "ComparisonDelta")
    public record Delta(int pass, int fail) {}

    /** Pairs of results by what happened from A to B; unchanged passes and inconclusive results are in none. */
    @JsonNaming(LowerCamelCaseStrategy.class)
    @Schema(name = "ComparisonChanges")
    public record Changes(
            int regression, int fixed, int newFailure, int stillFailing, int newPass, int appeared, int disappeared) {}
}
