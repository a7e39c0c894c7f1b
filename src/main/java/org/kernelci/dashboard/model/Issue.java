package org.kernelci.dashboard.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A known problem, its culprit and its report (data-model 3.4). One version per id can exist. */
@Entity
@Table(name = "issues")
public class Issue {

    @Column(name = "_timestamp")
    private OffsetDateTime ingestedAt;

    @Id
    private String id;

    private int version;

    private String origin;

    @Column(name = "report_url")
    private String reportUrl;

    @Column(name = "report_subject")
    private String reportSubject;

    @Column(name = "culprit_code")
    private Boolean culpritCode;

    @Column(name = "culprit_tool")
    private Boolean culpritTool;

    @Column(name = "culprit_harness")
    private Boolean culpritHarness;

    private String comment;

    @Convert(converter = JsonColumn.class)
    private JsonNode misc;

    @Convert(converter = TextArrayColumn.class)
    private List<String> categories;

    protected Issue() {}

    /** When this row was last ingested. */
    public OffsetDateTime ingestedAt() {
        return ingestedAt;
    }

    public String id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String origin() {
        return origin;
    }

    public String reportUrl() {
        return reportUrl;
    }

    public String reportSubject() {
        return reportSubject;
    }

    public Boolean culpritCode() {
        return culpritCode;
    }

    public Boolean culpritTool() {
        return culpritTool;
    }

    public Boolean culpritHarness() {
        return culpritHarness;
    }

    public String comment() {
        return comment;
    }

    public JsonNode misc() {
        return misc;
    }

    public List<String> categories() {
        return categories;
    }
}
