package org.kernelci.dashboard.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kernelci.dashboard.admin.UserQueries.UserRow;
import org.kernelci.dashboard.config.AdminSettings;
import org.kernelci.dashboard.config.AdminSettings.Account;
import org.kernelci.dashboard.digest.Sha256;

/**
 * Knows the operators and viewers: those of the configuration and those of the database.
 *
 * <p>A password of the database costs some forty milliseconds to check, so a right one is remembered, as a digest under
 * a key of this process and together with its hash: a change of the password ends that at once.
 */
@ApplicationScoped
public class Accounts {

    private static final int MOST_REMEMBERED = 1_000;
    private static final Map<String, String> STRENGTH = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "16",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    private AdminSettings settings;
    private UserQueries users;
    private Pbkdf2PasswordHash hashes;

    private final String processKey = Digests.secret();
    private final Map<String, Boolean> verified = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });
    private String hashOfNobody;

    /** For the container's proxy. */
    protected Accounts() {}

    @Inject
    Accounts(AdminSettings settings, UserQueries users, Pbkdf2PasswordHash hashes) {
        this.settings = settings;
        this.users = users;
        this.hashes = hashes;
    }

    @PostConstruct
    void prepare() {
        hashes.initialize(STRENGTH);
        hashOfNobody = hashes.generate(Digests.secret().toCharArray());
    }

    /** A hash to keep in the database. */
    String hash(String password) {
        return hashes.generate(password.toCharArray());
    }

    Optional<Caller> named(String name) {
        Optional<Caller> configured = configured(name).map(account -> caller(account));
        return configured.isPresent() ? configured : users.named(name).map(user -> caller(user));
    }

    /** Whoever has that name and that password, if no slow check is needed to tell. */
    Optional<Caller> recognised(String name, String password) {
        Optional<Account> account = configured(name);
        if (account.isPresent()) {
            return account.filter(known -> sameText(known.password(), password)).map(known -> caller(known));
        }
        return users.named(name)
                .filter(user -> verified.containsKey(fingerprint(name, password, user.passwordHash())))
                .map(user -> caller(user));
    }

    /** The slow check of a user of the database; as slow when there is no such user. */
    Optional<Caller> verified(String name, String password) {
        Optional<UserRow> user = configured(name).isPresent() ? Optional.empty() : users.named(name);
        String hash = user.map(UserRow::passwordHash).orElse(hashOfNobody);
        boolean right = hashes.verify(password.toCharArray(), hash);
        if (!right || user.isEmpty()) {
            return Optional.empty();
        }
        verified.put(fingerprint(name, password, hash), true);
        return user.map(found -> caller(found));
    }

    private String fingerprint(String name, String password, String hash) {
        return Digests.hmac(processKey, String.join("\0", name, password, hash));
    }

    Optional<Caller> withToken(String token) {
        String digest = Sha256.hex(token);
        return settings.tokens().stream()
                .filter(known -> Digests.equal(known.sha256(), digest))
                .findFirst()
                .map(known -> new Caller(known.name(), known.role(), known.sha256()));
    }

    private Optional<Account> configured(String name) {
        return settings.accounts().stream()
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    /** Compares digests, so that not even the length shows in the time it takes. */
    private boolean sameText(String one, String other) {
        return Digests.equal(Digests.hmac(processKey, one), Digests.hmac(processKey, other));
    }

    private static Caller caller(Account account) {
        return new Caller(account.name(), account.role(), account.password());
    }

    private static Caller caller(UserRow user) {
        return new Caller(user.name(), user.role(), user.passwordHash());
    }
}
