package org.kernelci.dashboard.admin;

import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kernelci.dashboard.run.BadArguments;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.ErrorBody.Fields;
import org.kernelci.dashboard.web.Refusal;

/** Every failure of the operators' API as {@code {"error": "...", "fields": {...}}}; of unexpected ones only an id leaves. */
public class AnswerOfFailure implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(AnswerOfFailure.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Response> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        String id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "request " + id + " of the operators' API failed", failure);
        Response answer = answer(500, "Something failed here; the server's log has it as request " + id + ".");
        return Response.fromResponse(answer).header("X-Request-Id", id).build();
    }

    private static Optional<Response> known(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return Optional.of(answer(refusal.status(), fields(refusal)));
        }
        if (failure instanceof BadArguments bad) {
            return Optional.of(answer(422, new Fields("Some parameters are wrong.", byName(bad))));
        }
        if (failure instanceof EJBAccessException) {
            return Optional.of(answer(403, sentence(403)));
        }
        if (failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            Response response = refused.getResponse();
            return Optional.of(
                    response.getStatus() < 400 || response.hasEntity()
                            ? response
                            : answer(response.getStatus(), sentence(response.getStatus())));
        }
        return Optional.empty();
    }

    private static Fields fields(Refusal refusal) {
        ErrorBody body = refusal.body();
        if (body instanceof Fields fields) {
            return fields;
        }
        String text = body instanceof ErrorBody.Text error
                ? error.error()
                : body instanceof ErrorBody.Detail detail
                        ? detail.detail()
                        : body instanceof ErrorBody.Explained explained
                                ? explained.error() + ": " + explained.exception()
                                : sentence(refusal.status());
        return new Fields(text, Map.of());
    }

    /** A problem opens with the parameter's name and a colon. */
    private static Map<String, String> byName(BadArguments bad) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (String problem : bad.problems()) {
            String[] parts = problem.split(": ", 2);
            problems.put(parts[0], parts[parts.length - 1]);
        }
        return problems;
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request can't be read.";
            case 401 -> "Please log in.";
            case 403 -> "Your role does not allow this.";
            case 404 -> "There is nothing here.";
            case 405 -> "This can't be done here.";
            case 406 -> "Answers are JSON.";
            default -> "The request was refused (" + status + ").";
        };
    }

    static Response answer(int status, String error) {
        return answer(status, new Fields(error, Map.of()));
    }

    private static Response answer(int status, Fields body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }
}
