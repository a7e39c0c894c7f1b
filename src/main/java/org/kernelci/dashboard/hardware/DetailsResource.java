package org.kernelci.dashboard.hardware;

import static org.kernelci.dashboard.web.RequestBody.bytes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.page.FullPage;
import org.kernelci.dashboard.page.TestPage;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.Parameters;

/** {@code POST hardware/<id>} and its parts (api-hardware 6 to 10). The body is JSON whatever its type says. */
@Path("hardware/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "hardware")
public class DetailsResource {

    @Inject
    DetailsService service;

    @Inject
    SummaryService summaries;

    @POST
    @Path("{id}")
    @Operation(operationId = "hardware_create", summary = "A hardware's counts, builds, boots and tests")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DetailsQuestion.class)))
    @APIResponse(
            responseCode = "200",
            description = "The overview, and the arrays `builds`, `boots` and `tests`; an object with `error` when"
                    + " there is nothing",
            content = @Content(schema = @Schema(oneOf = {HardwareTestItem.Full.class, ErrorBody.Text.class})))
    public FullPage full(@PathParam("id") String id, InputStream body) {
        return service.full(DetailsBody.read(id, bytes(body)));
    }

    @POST
    @Path("{id}/summary")
    @Operation(operationId = "hardware_summary_create", summary = "A hardware's counts")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DetailsQuestion.class)))
    @APIResponse(
            responseCode = "200",
            description = "The counts; an object with `error` when there is nothing",
            content = @Content(schema = @Schema(oneOf = {HardwareOverview.class, ErrorBody.Text.class})))
    public HardwareOverview summary(@PathParam("id") String id, InputStream body) {
        return summaries.summary(DetailsBody.readOfSummary(id, bytes(body)));
    }

    @POST
    @Path("{id}/builds")
    @Operation(operationId = "hardware_builds_create", summary = "The builds tested on a hardware")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DetailsQuestion.class)))
    @APIResponse(
            responseCode = "200",
            description = "The builds; an object with `error` when there is nothing",
            content = @Content(schema = @Schema(oneOf = {HardwareBuilds.class, ErrorBody.Text.class})))
    public HardwareBuilds builds(@PathParam("id") String id, InputStream body) {
        return service.builds(DetailsBody.read(id, bytes(body)));
    }

    @POST
    @Path("{id}/boots")
    @Operation(operationId = "hardware_boots_create", summary = "The boots on a hardware, in the member `boots`")
    @Parameter(ref = "full_environment_misc")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DetailsQuestion.class)))
    @APIResponse(
            responseCode = "200",
            description = "The boots; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {HardwareTestItem.Boots.class, ErrorBody.Text.class})))
    public TestPage boots(@PathParam("id") String id, @Context UriInfo uri, InputStream body) {
        return tests(id, true, uri, body);
    }

    @POST
    @Path("{id}/tests")
    @Operation(operationId = "hardware_tests_create", summary = "The other tests on a hardware, in the member `tests`")
    @Parameter(ref = "full_environment_misc")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DetailsQuestion.class)))
    @APIResponse(
            responseCode = "200",
            description = "The tests; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {HardwareTestItem.Tests.class, ErrorBody.Text.class})))
    public TestPage tests(@PathParam("id") String id, @Context UriInfo uri, InputStream body) {
        return tests(id, false, uri, body);
    }

    private TestPage tests(String id, boolean boots, UriInfo uri, InputStream body) {
        Parameters parameters = Parameters.of(uri);
        boolean wholeMisc = parameters.flag("full_environment_misc", false);
        parameters.check();
        return service.tests(DetailsBody.read(id, bytes(body)), boots, wholeMisc);
    }
}
