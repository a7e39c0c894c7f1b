package org.kernelci.dashboard.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A test run on one build (data-model 3.3). Its build may not have arrived yet. */
@Entity
@Table(name = "tests")
public class Test {

    @Column(name = "_timestamp")
    private OffsetDateTime ingestedAt;

    @Id
    private String id;

    private String origin;

    @Column(name = "environment_comment")
    private String environmentComment;

    @Column(name = "environment_misc")
    @Convert(converter = JsonColumn.class)
    private JsonNode environmentMisc;

    private String path;

    private String comment;

    @Column(name = "log_url")
    private String logUrl;

    @Column(name = "log_excerpt")
    private String logExcerpt;

    private String status;

    @Column(name = "start_time")
    private OffsetDateTime startTime;

    private Double duration;

    @Column(name = "output_files")
    @Convert(converter = JsonColumn.class)
    private JsonNode outputFiles;

    @Convert(converter = JsonColumn.class)
    private JsonNode misc;

    @Column(name = "number_value")
    private Double numberValue;

    @Column(name = "environment_compatible")
    @Convert(converter = TextArrayColumn.class)
    private List<String> environmentCompatible;

    @Column(name = "number_prefix")
    private String numberPrefix;

    @Column(name = "number_unit")
    private String numberUnit;

    @Column(name = "input_files")
    @Convert(converter = JsonColumn.class)
    private JsonNode inputFiles;

    @Column(name = "build_id")
    private String buildId;

    protected Test() {}

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

    public String environmentComment() {
        return environmentComment;
    }

    public JsonNode environmentMisc() {
        return environmentMisc;
    }

    public String path() {
        return path;
    }

    public String comment() {
        return comment;
    }

    public String logUrl() {
        return logUrl;
    }

    public String logExcerpt() {
        return logExcerpt;
    }

    /** The status as stored; null when not reported. May be none of {@link Status}. */
    public String statusText() {
        return status;
    }

    /** The status; empty when not reported or unknown. */
    public Optional<Status> status() {
        return Status.of(status);
    }

    public OffsetDateTime startTime() {
        return startTime;
    }

    public Double duration() {
        return duration;
    }

    public JsonNode outputFiles() {
        return outputFiles;
    }

    public JsonNode misc() {
        return misc;
    }

    public Double numberValue() {
        return numberValue;
    }

    public List<String> environmentCompatible() {
        return environmentCompatible;
    }

    public String numberPrefix() {
        return numberPrefix;
    }

    public String numberUnit() {
        return numberUnit;
    }

    public JsonNode inputFiles() {
        return inputFiles;
    }

    public String buildId() {
        return buildId;
    }
}
