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
import org.kernelci.dashboard.web.AdminApi;
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
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    public IngestionPicture picture() throws IOException {
        return overview.picture();
    }

    @GET
    @Path("failed")
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    public FailedFiles.Page failed(@Context UriInfo uri) throws IOException {
        int page = number(uri, "page", 1, Integer.MAX_VALUE);
        return overview.failed(page, number(uri, "size", 50, 200));
    }

    private static int number(UriInfo uri, String name, int otherwise, int most) {
        String text = uri.getQueryParameters().getFirst(name);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        throw Refusal.fields(
                400, "A parameter is not valid.", Map.of(name, "must be a whole number from 1 to " + most));
    }

    @POST
    @Path("failed/retry")
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
