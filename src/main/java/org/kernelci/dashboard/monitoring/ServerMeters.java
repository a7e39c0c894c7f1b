package org.kernelci.dashboard.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.DoubleSupplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetadataBuilder;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Makes the meters of a server: their counters and gauges are MicroProfile metrics. */
@ApplicationScoped
public class ServerMeters {

    @Inject
    MetricRegistry registry;

    @Produces
    @Singleton
    Meters meters() {
        Meters meters = new Meters(new Meters.Registry() {
            @Override
            public Meters.Tally counter(String name, String... labels) {
                Counter counter = registry.counter(metadata(name), tags(labels));
                return new Meters.Tally(counter::inc, counter::getCount);
            }

            @Override
            public void gauge(String name, DoubleSupplier value, String... labels) {
                registry.gauge(metadata(name), value::getAsDouble, tags(labels));
            }
        });
        Catalogue.get().begin(meters);
        return meters;
    }

    private static Metadata metadata(String name) {
        MetadataBuilder metadata = Metadata.builder().withName(name);
        Catalogue.get().meaning(name).ifPresent(metadata::withDescription);
        return metadata.build();
    }

    private static Tag[] tags(String... labels) {
        Tag[] tags = new Tag[labels.length / 2];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = new Tag(labels[2 * i], labels[2 * i + 1]);
        }
        return tags;
    }
}
