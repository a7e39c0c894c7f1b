package org.kernelci.dashboard.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/** Counters of one checkout on one platform, as one test origin reports it (data-model 4.3). */
@Entity
@Table(name = "hardware_status")
public class HardwareStatus {

    @EmbeddedId
    private Key key;

    @Convert(converter = TextArrayColumn.class)
    private List<String> compatibles;

    @Column(name = "start_time")
    private OffsetDateTime startTime;

    @Embedded
    private StatusCounters counters;

    protected HardwareStatus() {}

    public Key key() {
        return key;
    }

    public List<String> compatibles() {
        return compatibles;
    }

    public OffsetDateTime startTime() {
        return startTime;
    }

    public StatusCounters counters() {
        return counters;
    }

    /** One checkout on one platform in the tests of one origin. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        @Column(name = "test_origin")
        private String testOrigin;

        private String platform;

        @Column(name = "checkout_id")
        private String checkoutId;

        protected Key() {}

        public Key(String testOrigin, String platform, String checkoutId) {
            this.testOrigin = testOrigin;
            this.platform = platform;
            this.checkoutId = checkoutId;
        }

        public String testOrigin() {
            return testOrigin;
        }

        public String platform() {
            return platform;
        }

        public String checkoutId() {
            return checkoutId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && testOrigin.equals(key.testOrigin)
                    && platform.equals(key.platform)
                    && checkoutId.equals(key.checkoutId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(testOrigin, platform, checkoutId);
        }
    }
}
