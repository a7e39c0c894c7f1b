package org.kernelci.dashboard.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/** An issue observed on a build or a test (data-model 3.5). Any of the three may not have arrived yet. */
@Entity
@Table(name = "incidents")
public class Incident {

    @Column(name = "_timestamp")
    private OffsetDateTime ingestedAt;

    @Id
    private String id;

    private String origin;

    @Column(name = "issue_version")
    private int issueVersion;

    private Boolean present;

    private String comment;

    @Convert(converter = JsonColumn.class)
    private JsonNode misc;

    @Column(name = "build_id")
    private String buildId;

    @Column(name = "issue_id")
    private String issueId;

    @Column(name = "test_id")
    private String testId;

    protected Incident() {}

    /** When this row was last ingested. */
    public OffsetDateTime ingestedAt() {
        return ingestedAt;
    }

    public String id() {
        return id;
    }

    public String origin() {
        return origin;
    }

    public int issueVersion() {
        return issueVersion;
    }

    public Boolean present() {
        return present;
    }

    public String comment() {
        return comment;
    }

    public JsonNode misc() {
        return misc;
    }

    public String buildId() {
        return buildId;
    }

    public String issueId() {
        return issueId;
    }

    public String testId() {
        return testId;
    }
}
