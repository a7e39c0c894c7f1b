package org.kernelci.dashboard.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The read API. Resources and providers are found by their annotations. */
@ApplicationPath("/api")
public class ApiApplication extends Application {

    /**
     * A redirect's {@code Location} stays relative, so that it holds behind any proxy. The server's own JSON providers
     * look whether another one is named and then stay away, which leaves {@link JsonWriter}.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true,
                "jersey.config.jsonFeature",
                JsonWriter.class.getSimpleName());
    }
}
