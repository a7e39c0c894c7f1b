package org.kernelci.dashboard.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A build of one checkout (data-model 3.2). Its checkout may not have arrived yet. */
@Entity
@Table(name = "builds")
public class Build {

    @Column(name = "_timestamp")
    private OffsetDateTime ingestedAt;

    @Id
    private String id;

    private String origin;

    private String comment;

    @Column(name = "start_time")
    private OffsetDateTime startTime;

    private Double duration;

    private String architecture;

    private String command;

    private String compiler;

    @Column(name = "input_files")
    @Convert(converter = JsonColumn.class)
    private JsonNode inputFiles;

    @Column(name = "output_files")
    @Convert(converter = JsonColumn.class)
    private JsonNode outputFiles;

    @Column(name = "config_name")
    private String configName;

    @Column(name = "config_url")
    private String configUrl;

    @Column(name = "log_url")
    private String logUrl;

    @Column(name = "log_excerpt")
    private String logExcerpt;

    @Convert(converter = JsonColumn.class)
    private JsonNode misc;

    private String status;

    @Column(name = "checkout_id")
    private String checkoutId;

    @Column(insertable = false, updatable = false)
    private String series;

    protected Build() {}

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

    public String comment() {
        return comment;
    }

    public OffsetDateTime startTime() {
        return startTime;
    }

    public Double duration() {
        return duration;
    }

    public String architecture() {
        return architecture;
    }

    public String command() {
        return command;
    }

    public String compiler() {
        return compiler;
    }

    public JsonNode inputFiles() {
        return inputFiles;
    }

    public JsonNode outputFiles() {
        return outputFiles;
    }

    public String configName() {
        return configName;
    }

    public String configUrl() {
        return configUrl;
    }

    public String logUrl() {
        return logUrl;
    }

    public String logExcerpt() {
        return logExcerpt;
    }

    public JsonNode misc() {
        return misc;
    }

    /** The status as stored; null when not reported. May be none of {@link Status}. */
    public String statusText() {
        return status;
    }

    /** The status; empty when not reported or unknown. */
    public Optional<Status> status() {
        return Status.of(status);
    }

    public String checkoutId() {
        return checkoutId;
    }

    /** Lower-case hex MD5 of config name, compiler and architecture, made by Postgres. */
    public String series() {
        return series;
    }
}
