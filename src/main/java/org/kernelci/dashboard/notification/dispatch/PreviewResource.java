package org.kernelci.dashboard.notification.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kernelci.dashboard.run.BadArguments;
import org.kernelci.dashboard.web.AdminApi;
import org.kernelci.dashboard.web.Refusal;
import org.kernelci.dashboard.web.RequestBody;

/** {@code POST reports/preview}: what a report's run would send. It changes nothing, so viewers may ask too. */
@AdminApi
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PreviewResource {

    @Inject
    PreviewService service;

    @POST
    @Path("preview")
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "What a report's run would send")
    public Preview preview(InputStream body) {
        PreviewRequest request = PreviewRequest.of(RequestBody.json(body), service.names());
        try {
            return service.preview(request.action(), request.options());
        } catch (BadArguments wrong) {
            Map<String, String> fields = wrong.problems().stream()
                    .map(problem -> problem.split(": ", 2))
                    .collect(Collectors.toMap(
                            problem -> "options." + problem[0], problem -> problem[1], (first, second) -> first));
            throw Refusal.fields(400, "The options are wrong.", fields);
        }
    }
}
