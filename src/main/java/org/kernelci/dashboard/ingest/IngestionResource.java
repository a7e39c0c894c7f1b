package org.kernelci.dashboard.ingest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kernelci.dashboard.web.AdminApi;
import org.kernelci.dashboard.web.Paging;
import org.kernelci.dashboard.web.Refusal;
import org.kernelci.dashboard.web.RequestBody;
import tools.jackson.databind.JsonNode;

/** {@code ingestion} of the operators' API: spools, queues and rates; failed files and their retry. */
@AdminApi
@Path("ingestion")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class IngestionResource {

    @Inject
    IngestionOverview overview;

    @GET
    @Operation(summary = "What the spools of all nodes hold, what waits for the counters, what the last hour stored")
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    public IngestionPicture picture() throws IOException {
        return overview.picture();
    }

    @GET
    @Path("failed")
    @Operation(summary = "The failed files of this node's spool with their reasons, newest first")
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    public Paging.Listing<FailedFiles.FailedFile> failed(@Context UriInfo uri) throws IOException {
        return overview.failed(Paging.of(uri));
    }

    @POST
    @Path("failed/retry")
    @Operation(summary = "Moves one failed file, or all of them, back into the spool")
    @RolesAllowed(AdminApi.OPERATOR)
    public Moved retry(InputStream body) throws IOException {
        Optional<JsonNode> asked = RequestBody.json(body);
        JsonNode name = asked.map(json -> json.path("name")).orElseThrow(IngestionResource::wrongBody);
        JsonNode all = asked.get().path("all");
        if (name.isMissingNode() && all.isBoolean() && all.booleanValue()) {
            FailedFiles.Moved moved = overview.retryAll();
            return new Moved(moved.names().size(), moved.skipped());
        }
        if (!name.isString() || !all.isMissingNode()) {
            throw wrongBody();
        }
        if (!FailedFiles.isName(name.stringValue())) {
            throw Refusal.fields(
                    422, "The name is not valid.", Map.of("name", "must be the plain name of a *.json file"));
        }
        overview.retry(name.stringValue());
        return new Moved(1, 0);
    }

    private static Refusal wrongBody() {
        return Refusal.fields(
                422,
                "The body says what to retry: {\"name\": \"...\"} or {\"all\": true}.",
                Map.of("name", "the name of one failed file", "all", "true for all of them"));
    }

    /** How many files were moved, and how many were left because their names are taken. */
    record Moved(int moved, int skipped) {}
}
