package org.kernelci.dashboard.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.kernelci.dashboard.config.AdminSettings;

/**
 * Checks passwords of forms and of Basic authentication, slowly for those who guess: five failures of a name from one
 * address, or a hundred of a name, and there is a minute's pause.
 */
@ApplicationScoped
public class Login {

    private static final Logger LOG = System.getLogger(Login.class.getName());
    private static final int CHECKS_AT_ONCE = 4;
    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 10_000;
    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_PASSWORD = 1_024;

    private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE);
    private Accounts accounts;
    private Throttle ofAddress;
    private Throttle ofName;

    /**
     * What became of it.
     *
     * @param caller null when the password is wrong or was not looked at
     * @param pause null when it was
     */
    record Result(Caller caller, Duration pause) {}

    /** For the container's proxy. */
    protected Login() {}

    @Inject
    Login(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        ofAddress = new Throttle(5, MOST_KEYS, PAUSE, clock);
        ofName = new Throttle(100, MOST_KEYS, PAUSE, clock);
    }

    Result attempt(String name, String password, String address) {
        if (!AdminSettings.isUserName(name) || password.length() > LONGEST_PASSWORD) {
            return new Result(null, null);
        }
        String pair = name + "|" + address;
        Optional<Duration> wait = ofAddress.wait(pair).or(() -> ofName.wait(name));
        if (wait.isPresent()) {
            return new Result(null, wait.get());
        }
        Optional<Caller> known = accounts.recognised(name, password);
        if (known.isPresent()) {
            ofAddress.succeeded(pair);
            return new Result(known.get(), null);
        }
        return verify(name, password, pair);
    }

    /** Few at a time: the rest of the server must not starve while somebody guesses. */
    private Result verify(String name, String password, String pair) {
        if (!checks.tryAcquire()) {
            return new Result(null, BUSY);
        }
        try {
            Optional<Caller> caller = accounts.verified(name, password);
            if (caller.isPresent()) {
                ofAddress.succeeded(pair);
            } else {
                LOG.log(Level.WARNING, "refused {0}: wrong user or password", pair.replaceAll("\\p{Cntrl}", "?"));
                ofAddress.failed(pair);
                ofName.failed(name);
            }
            return new Result(caller.orElse(null), null);
        } finally {
            checks.release();
        }
    }

    /**
     * The client's address: the one that the nearest proxy has seen, if there is a proxy. Only a sender of a private
     * network is taken for one: whoever else names an address could name another with every guess.
     */
    static String address(HttpServletRequest request) {
        String sender = request.getRemoteAddr();
        // a proxy may add a line of its own after the client's
        List<String> lines = Collections.list(request.getHeaders("X-Forwarded-For"));
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        String nearest = last.substring(last.lastIndexOf(',') + 1).strip();
        if (nearest.isEmpty() || !isPrivate(sender)) {
            return sender;
        }
        return nearest.length() > LONGEST_ADDRESS ? nearest.substring(0, LONGEST_ADDRESS) : nearest;
    }

    private static boolean isPrivate(String sender) {
        try {
            InetAddress address = InetAddress.getByName(sender);
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    || isUniqueLocal(address);
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /** The private networks of IPv6 (RFC 4193), which Java has no question for. */
    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
    }
}
