package org.kernelci.dashboard.origin;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.cache.DataCache;
import org.kernelci.dashboard.web.Lookback;
import org.kernelci.dashboard.web.Refusal;

/** Which origins have sent something lately (api-core 12). */
@Stateless
@TransactionAttribute(SUPPORTS)
public class OriginService {

    private static final List<String> TEST_ORIGINS =
            List.of("0dayci", "arm", "broonie", "linaro", "maestro", "microsoft", "redhat", "riscv", "syzbot", "ti");

    private static final String NAME = "origins";
    private static final Duration LIFETIME = Duration.ofHours(12);

    @Inject
    OriginQueries queries;

    @Inject
    DataCache cache;

    @Inject
    Clock clock;

    /**
     * @param days length of the window, which begins at midnight UTC
     * @throws Refusal with status 400 when no checkout started in the window
     */
    public Origins since(BigInteger days) {
        OffsetDateTime today = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.DAYS);
        List<String> found = checkoutOrigins(Lookback.daysBefore(today, days));
        if (found.isEmpty()) {
            throw Refusal.error(400, "No origins found");
        }
        return new Origins(found.stream().filter(origin -> !origin.isEmpty()).toList(), TEST_ORIGINS);
    }

    /** From the cache where it is there; that nothing was found is not kept (conventions 10). */
    private List<String> checkoutOrigins(OffsetDateTime since) {
        Optional<String[]> known = cache.find(NAME, since.toString(), String[].class);
        if (known.isPresent()) {
            return List.of(known.get());
        }
        List<String> found = queries.checkoutOrigins(since);
        if (!found.isEmpty()) {
            cache.keep(NAME, since.toString(), found, LIFETIME);
        }
        return found;
    }
}
