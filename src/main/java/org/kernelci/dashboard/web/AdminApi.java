package org.kernelci.dashboard.web;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.kernelci.dashboard.config.AdminSettings;

/**
 * Marks a resource or filter of the operators' API below {@code /admin/api/}. Every feature brings its own resources;
 * their paths are relative to that, their methods carry {@code @RolesAllowed} with the roles below.
 */
@NameBinding
@Retention(RUNTIME)
@Target(TYPE)
public @interface AdminApi {

    /** May read everything. */
    String VIEWER = AdminSettings.VIEWER;

    /** May change things too. */
    String OPERATOR = AdminSettings.OPERATOR;
}
