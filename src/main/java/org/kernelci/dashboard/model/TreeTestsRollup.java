package org.kernelci.dashboard.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Test counts of one commit of a tree for one combination of dimensions (data-model 4.4). */
@Entity
@Table(name = "tree_tests_rollup")
public class TreeTestsRollup {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String origin;

    @Column(name = "tree_name")
    private String treeName;

    @Column(name = "git_repository_branch")
    private String gitRepositoryBranch;

    @Column(name = "git_repository_url")
    private String gitRepositoryUrl;

    @Column(name = "git_commit_hash")
    private String gitCommitHash;

    @Column(name = "path_group")
    private String pathGroup;

    @Column(name = "build_config_name")
    private String buildConfigName;

    @Column(name = "build_architecture")
    private String buildArchitecture;

    @Column(name = "build_compiler")
    private String buildCompiler;

    @Column(name = "hardware_key")
    private String hardwareKey;

    @Column(name = "test_platform")
    private String testPlatform;

    @Column(name = "test_lab")
    private String testLab;

    @Column(name = "test_origin")
    private String testOrigin;

    @Column(name = "issue_id")
    private String issueId;

    @Column(name = "issue_version")
    private Integer issueVersion;

    @Column(name = "issue_uncategorized")
    private boolean issueUncategorized;

    @Column(name = "is_boot")
    private boolean boot;

    @Column(name = "pass_tests")
    private int passTests;

    @Column(name = "fail_tests")
    private int failTests;

    @Column(name = "skip_tests")
    private int skipTests;

    @Column(name = "error_tests")
    private int errorTests;

    @Column(name = "miss_tests")
    private int missTests;

    @Column(name = "done_tests")
    private int doneTests;

    @Column(name = "null_tests")
    private int nullTests;

    @Column(name = "total_tests")
    private int totalTests;

    protected TreeTestsRollup() {}

    public Long id() {
        return id;
    }

    public String origin() {
        return origin;
    }

    public String treeName() {
        return treeName;
    }

    public String gitRepositoryBranch() {
        return gitRepositoryBranch;
    }

    public String gitRepositoryUrl() {
        return gitRepositoryUrl;
    }

    public String gitCommitHash() {
        return gitCommitHash;
    }

    public String pathGroup() {
        return pathGroup;
    }

    public String buildConfigName() {
        return buildConfigName;
    }

    public String buildArchitecture() {
        return buildArchitecture;
    }

    public String buildCompiler() {
        return buildCompiler;
    }

    public String hardwareKey() {
        return hardwareKey;
    }

    public String testPlatform() {
        return testPlatform;
    }

    public String testLab() {
        return testLab;
    }

    public String testOrigin() {
        return testOrigin;
    }

    public String issueId() {
        return issueId;
    }

    public Integer issueVersion() {
        return issueVersion;
    }

    public boolean issueUncategorized() {
        return issueUncategorized;
    }

    public boolean boot() {
        return boot;
    }

    public int passTests() {
        return passTests;
    }

    public int failTests() {
        return failTests;
    }

    public int skipTests() {
        return skipTests;
    }

    public int errorTests() {
        return errorTests;
    }

    public int missTests() {
        return missTests;
    }

    public int doneTests() {
        return doneTests;
    }

    public int nullTests() {
        return nullTests;
    }

    public int totalTests() {
        return totalTests;
    }
}
