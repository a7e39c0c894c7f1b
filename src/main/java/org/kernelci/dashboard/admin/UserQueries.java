package org.kernelci.dashboard.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.persistence.Database;

/** Users that operators have added. */
@Dependent
public class UserQueries {

    private final Database database;

    @Inject
    UserQueries(Database database) {
        this.database = database;
    }

    /** A row of {@code console_user}. */
    public record UserRow(String name, String role, String passwordHash, Instant createdAt, String createdBy) {}

    Optional<UserRow> named(String name) {
        return database.query(
                "admin/user",
                query -> query.bind("name", name).mapTo(UserRow.class).findOne());
    }

    List<UserRow> all() {
        return database.query("admin/users", query -> query.mapTo(UserRow.class).list());
    }

    /** False when there is a user of that name. */
    boolean add(UserRow user) {
        return database.update("admin/add-user", update -> update.bind("name", user.name())
                        .bind("role", user.role())
                        .bind("passwordHash", user.passwordHash())
                        .bind("now", user.createdAt())
                        .bind("by", user.createdBy()))
                > 0;
    }

    /** False when there is no such user. */
    boolean change(String name, Optional<String> role, Optional<String> passwordHash) {
        return database.update(
                        "admin/change-user",
                        update -> update.bind("name", name).bind("role", role).bind("passwordHash", passwordHash))
                > 0;
    }

    /** False when there is no such user. */
    boolean remove(String name) {
        return database.update("admin/remove-user", update -> update.bind("name", name)) > 0;
    }
}
