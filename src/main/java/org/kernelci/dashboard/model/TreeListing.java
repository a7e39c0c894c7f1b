package org.kernelci.dashboard.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;

/** Counters of one commit of a tree (data-model 4.1). */
@Entity
@Table(name = "tree_listing")
public class TreeListing {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(name = "checkout_id")
    private String checkoutId;

    private String origin;

    @Column(name = "tree_name")
    private String treeName;

    @Column(name = "git_repository_url")
    private String gitRepositoryUrl;

    @Column(name = "git_repository_branch")
    private String gitRepositoryBranch;

    @Column(name = "git_commit_hash")
    private String gitCommitHash;

    @Column(name = "git_commit_name")
    private String gitCommitName;

    @Column(name = "git_commit_tags")
    @Convert(converter = TextArrayColumn.class)
    private List<String> gitCommitTags;

    @Column(name = "start_time")
    private OffsetDateTime startTime;

    @Embedded
    private StatusCounters counters;

    protected TreeListing() {}

    public Integer id() {
        return id;
    }

    public String checkoutId() {
        return checkoutId;
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

    public String gitRepositoryBranch() {
        return gitRepositoryBranch;
    }

    public String gitCommitHash() {
        return gitCommitHash;
    }

    public String gitCommitName() {
        return gitCommitName;
    }

    public List<String> gitCommitTags() {
        return gitCommitTags;
    }

    public OffsetDateTime startTime() {
        return startTime;
    }

    public StatusCounters counters() {
        return counters;
    }
}
