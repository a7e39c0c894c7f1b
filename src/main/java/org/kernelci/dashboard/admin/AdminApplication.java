package org.kernelci.dashboard.admin;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.kernelci.dashboard.web.AdminApi;

/**
 * The operators' API: every bean that is marked {@link AdminApi}, whichever package it lives in. The read API's
 * application finds these classes too, but its routes don't lead to them.
 */
@ApplicationPath("/admin/api")
public class AdminApplication extends Application {

    private static final Set<Class<?>> PROVIDERS = Set.of(
            Gate.class, AuditTrail.class, AnswerWriter.class, AnswerOfFailure.class, AnswerOfServiceFailure.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new LinkedHashSet<>(PROVIDERS);
        for (Bean<?> bean : CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (type.isAnnotationPresent(AdminApi.class) && type.isAnnotationPresent(Path.class)) {
                classes.add(type);
            }
        }
        return classes;
    }

    /** The server's own JSON providers look whether another one is named and then stay away. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.jsonFeature", AnswerWriter.class.getSimpleName());
    }
}
