package org.kernelci.dashboard.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** The newest checkout of one tree (data-model 4.2). */
@Entity
@Table(name = "latest_checkout")
public class LatestCheckout {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(name = "checkout_id")
    private String checkoutId;

    @Column(name = "start_time")
    private OffsetDateTime startTime;

    private String origin;

    @Column(name = "tree_name")
    private String treeName;

    @Column(name = "git_repository_url")
    private String gitRepositoryUrl;

    @Column(name = "git_repository_branch")
    private String gitRepositoryBranch;

    protected LatestCheckout() {}

    public Integer id() {
        return id;
    }

    public String checkoutId() {
        return checkoutId;
    }

    public OffsetDateTime startTime() {
        return startTime;
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
}
