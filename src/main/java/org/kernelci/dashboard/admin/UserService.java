package org.kernelci.dashboard.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kernelci.dashboard.admin.UserQueries.UserRow;
import org.kernelci.dashboard.config.AdminSettings;
import org.kernelci.dashboard.web.Paging.Listing;
import org.kernelci.dashboard.web.Refusal;

/** Keeps the users whom operators add; those of the configuration are only shown. */
@ApplicationScoped
public class UserService {

    private static final int LEAST_PASSWORD = 12;
    private static final int MOST_PASSWORD = 1_024;
    private static final Set<String> ROLES = Set.of(AdminSettings.VIEWER, AdminSettings.OPERATOR);

    @Inject
    AdminSettings settings;

    @Inject
    UserQueries queries;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /**
     * Somebody who may use the console.
     *
     * @param configured whether it comes from the configuration and can't be changed here
     * @param createdAt null when configured
     * @param createdBy null when configured
     */
    public record User(String name, String role, boolean configured, Instant createdAt, String createdBy) {}

    Listing<User> all() {
        Stream<User> configured =
                settings.accounts().stream().map(account -> new User(account.name(), account.role(), true, null, null));
        Stream<User> added = queries.all().stream()
                .map(row -> new User(row.name(), row.role(), false, row.createdAt(), row.createdBy()));
        List<User> users = Stream.concat(configured, added).toList();
        return new Listing<>(users, users.size());
    }

    /** @throws Refusal 422 for wrong values, 409 when the name is taken */
    void add(String name, String role, String password, String by) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!AdminSettings.isUserName(name)) {
            problems.put("name", "must be up to 64 letters, digits and ._@-");
        }
        checkRole(role, problems);
        checkPassword(password, problems);
        refuse(problems);
        UserRow user = new UserRow(name, role, accounts.hash(password), clock.instant(), by);
        if (isConfigured(name) || !queries.add(user)) {
            throw Refusal.fields(409, "There is a user of that name.", Map.of("name", "is taken"));
        }
    }

    /**
     * Gives a user another role, another password or both; sessions of that user end.
     *
     * @throws Refusal 422 for wrong values, 404 when there is no such user, 409 when it is of the configuration
     */
    void change(String name, Optional<String> role, Optional<String> password) {
        Map<String, String> problems = new LinkedHashMap<>();
        role.ifPresent(text -> checkRole(text, problems));
        password.ifPresent(text -> checkPassword(text, problems));
        if (role.isEmpty() && password.isEmpty()) {
            problems.put("role", "role or password is required");
        }
        refuse(problems);
        refuseConfigured(name);
        if (!AdminSettings.isUserName(name) || !queries.change(name, role, password.map(accounts::hash))) {
            throw Refusal.error(404, "There is no such user.");
        }
    }

    /** @throws Refusal 404 when there is no such user, 409 when it is of the configuration */
    void remove(String name) {
        refuseConfigured(name);
        if (!AdminSettings.isUserName(name) || !queries.remove(name)) {
            throw Refusal.error(404, "There is no such user.");
        }
    }

    private void refuseConfigured(String name) {
        if (isConfigured(name)) {
            throw Refusal.error(409, "This user is part of the server's configuration.");
        }
    }

    private boolean isConfigured(String name) {
        return settings.accounts().stream().anyMatch(account -> account.name().equals(name));
    }

    private static void checkRole(String role, Map<String, String> problems) {
        if (!ROLES.contains(role)) {
            problems.put("role", "must be viewer or operator");
        }
    }

    private static void checkPassword(String password, Map<String, String> problems) {
        if (password.length() < LEAST_PASSWORD || password.length() > MOST_PASSWORD) {
            problems.put("password", "must have " + LEAST_PASSWORD + " to " + MOST_PASSWORD + " characters");
        }
    }

    private static void refuse(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.fields(422, "Some values are wrong.", problems);
        }
    }
}
