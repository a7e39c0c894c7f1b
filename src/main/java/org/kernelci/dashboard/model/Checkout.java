package org.kernelci.dashboard.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A CI system fetching one source revision (data-model 3.1). */
@Entity
@Table(name = "checkouts")
public class Checkout {

    @Column(name = "_timestamp")
    private OffsetDateTime ingestedAt;

    @Id
    private String id;

    private String origin;

    @Column(name = "tree_name")
    private String treeName;

    @Column(name = "git_repository_url")
    private String gitRepositoryUrl;

    @Column(name = "git_commit_hash")
    private String gitCommitHash;

    @Column(name = "git_commit_name")
    private String gitCommitName;

    @Column(name = "git_repository_branch")
    private String gitRepositoryBranch;

    @Column(name = "patchset_files")
    @Convert(converter = JsonColumn.class)
    private JsonNode patchsetFiles;

    @Column(name = "patchset_hash")
    private String patchsetHash;

    @Column(name = "message_id")
    private String messageId;

    private String comment;

    @Column(name = "start_time")
    private OffsetDateTime startTime;

    @Column(name = "log_url")
    private String logUrl;

    @Column(name = "log_excerpt")
    private String logExcerpt;

    private Boolean valid;

    @Convert(converter = JsonColumn.class)
    private JsonNode misc;

    @Column(name = "git_commit_message")
    private String gitCommitMessage;

    @Column(name = "git_repository_branch_tip")
    private Boolean gitRepositoryBranchTip;

    @Column(name = "git_commit_tags")
    @Convert(converter = TextArrayColumn.class)
    private List<String> gitCommitTags;

    @Column(name = "origin_builds_finish_time")
    private OffsetDateTime originBuildsFinishTime;

    @Column(name = "origin_tests_finish_time")
    private OffsetDateTime originTestsFinishTime;

    protected Checkout() {}

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

    public String treeName() {
        return treeName;
    }

    public String gitRepositoryUrl() {
        return gitRepositoryUrl;
    }

    public String gitCommitHash() {
        return gitCommitHash;
    }

    public String gitCommitName() {
        return gitCommitName;
    }

    public String gitRepositoryBranch() {
        return gitRepositoryBranch;
    }

    public JsonNode patchsetFiles() {
        return patchsetFiles;
    }

    public String patchsetHash() {
        return patchsetHash;
    }

    public String messageId() {
        return messageId;
    }

    public String comment() {
        return comment;
    }

    public OffsetDateTime startTime() {
        return startTime;
    }

    public String logUrl() {
        return logUrl;
    }

    public String logExcerpt() {
        return logExcerpt;
    }

    public Boolean valid() {
        return valid;
    }

    public JsonNode misc() {
        return misc;
    }

    public String gitCommitMessage() {
        return gitCommitMessage;
    }

    public Boolean gitRepositoryBranchTip() {
        return gitRepositoryBranchTip;
    }

    public List<String> gitCommitTags() {
        return gitCommitTags;
    }

    public OffsetDateTime originBuildsFinishTime() {
        return originBuildsFinishTime;
    }

    public OffsetDateTime originTestsFinishTime() {
        return originTestsFinishTime;
    }
}
