package org.kernelci.dashboard.notification.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kernelci.dashboard.web.AdminApi;
import org.kernelci.dashboard.web.Paging;
import org.kernelci.dashboard.web.Paging.Listing;
import org.kernelci.dashboard.web.Refusal;
import org.kernelci.dashboard.web.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Mails that were queued, and what became of them. */
@AdminApi
@Path("mails")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MailResource {

    private static final String ID = "{id: [0-9]{1,18}}";

    @Inject
    MailService service;

    /** How many mails were queued again. */
    public record Resent(int resent) {}

    /** A mail that was queued just now. */
    public record Queued(long id, String state) {}

    /** Mails a day, oldest first. */
    public record Days(List<MailSummary.Day> days) {}

    @GET
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "Mails, newest first")
    public Listing<MailItem> mails(@Context UriInfo uri) {
        return service.mails(MailFilter.of(uri), Paging.of(uri));
    }

    @GET
    @Path("summary")
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "How the outbox is")
    public MailSummary summary() {
        return service.summary();
    }

    @GET
    @Path("days")
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "Mails a day, by what became of them")
    public Days days(@QueryParam("days") String days) {
        String number = days == null || days.isEmpty() ? "30" : days;
        if (!number.matches("[0-9]{1,3}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > 366) {
            throw Refusal.fields(400, "There is no such chart.", Map.of("days", "must be a number from 1 to 366"));
        }
        return new Days(service.days(Integer.parseInt(number)));
    }

    @GET
    @Path(ID)
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "One mail with its headers, text and attempts")
    public MailDetails mail(@PathParam("id") long id) {
        return service.mail(id);
    }

    @POST
    @Path(ID + "/resend")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Send a mail again")
    public MailDetails resend(@PathParam("id") long id, @Context SecurityContext caller, InputStream body) {
        return service.resend(id, member(body, "again").asBoolean(false), name(caller));
    }

    @POST
    @Path("resend")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Send all mails of a state again")
    public Resent resendAll(@Context SecurityContext caller, InputStream body) {
        return new Resent(service.resendAll(text(body, "state"), name(caller)));
    }

    @POST
    @Path(ID + "/drop")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Never send a mail")
    public MailDetails drop(@PathParam("id") long id, @Context SecurityContext caller) {
        return service.drop(id, name(caller));
    }

    @POST
    @Path("test")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Queue a mail that tries the way to an address")
    public Response test(InputStream body) {
        MailItem mail = service.test(text(body, "to"));
        return Response.accepted(new Queued(mail.id(), mail.state())).build();
    }

    private static String name(SecurityContext caller) {
        return caller.getUserPrincipal() == null
                ? null
                : caller.getUserPrincipal().getName();
    }

    private static String text(InputStream body, String name) {
        JsonNode value = member(body, name);
        return value.isString() ? value.stringValue() : null;
    }

    private static JsonNode member(InputStream body, String name) {
        return RequestBody.json(body).map(json -> json.path(name)).orElse(MissingNode.getInstance());
    }
}
