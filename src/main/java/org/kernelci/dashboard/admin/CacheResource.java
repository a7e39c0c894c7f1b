package org.kernelci.dashboard.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kernelci.dashboard.cache.RedisStore;
import org.kernelci.dashboard.config.CacheSettings;
import org.kernelci.dashboard.web.AdminApi;
import org.kernelci.dashboard.web.Refusal;

/** The caches in Redis. */
@AdminApi
@Path("cache")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CacheResource {

    @Inject
    RedisStore store;

    @Inject
    CacheSettings settings;

    /**
     * How the cache is.
     *
     * @param lifetimeSeconds how long an answer is repeated; 0: nothing is stored
     * @param server host and port of Redis
     * @param entries stored answers of all servers
     * @param usedMemory as Redis reports it; null when it is not available
     */
    public record State(long lifetimeSeconds, String server, boolean available, long entries, String usedMemory) {}

    /** How many answers were removed. */
    public record Flushed(long removed) {}

    @GET
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "How the cache of answers is")
    public State state() {
        RedisStore.State state = store.state();
        return new State(
                settings.lifetime().toSeconds(),
                settings.redisHost() + ":" + settings.redisPort(),
                state.available(),
                state.entries(),
                state.usedMemory());
    }

    @POST
    @Path("flush")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Forget all stored answers")
    public Flushed flush() {
        return new Flushed(store.flush().orElseThrow(() -> Refusal.error(409, "Redis is not available.")));
    }
}
