package org.kernelci.dashboard.tree;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.web.Refusal;

/** What the pages of a branch answer (api-tree 4.2 and 4.9). */
@Stateless
@TransactionAttribute(SUPPORTS)
public class BranchService {

    private static final String NOT_FOUND = "Tree not found.";
    private static final String DEFAULTED = " No origin was provided so it was defaulted to maestro";
    private static final String PLAIN_IN_PATHS = "-._~/:@!$&'()*+,;=";

    @Inject
    BranchQueries queries;

    /**
     * The newest commit of a branch.
     *
     * @param origin null for the usual one
     * @param revision hash or tag of the only commit to look for; null for any
     */
    public LatestAnswer latest(String tree, String branch, String origin, String revision) {
        String asked = origin == null ? RevisionResource.MAESTRO : origin;
        Optional<BranchQueries.Head> head =
                revision == null ? queries.latest(tree, branch, asked) : queries.latest(tree, branch, asked, revision);
        if (head.isPresent()) {
            return latest(head.get(), branch);
        }
        return new NoTree(
                origin == null ? NOT_FOUND + DEFAULTED : NOT_FOUND, new NoTree.Asked(tree, branch, asked, revision));
    }

    private static Latest latest(BranchQueries.Head head, String branch) {
        String hash = path(head.gitCommitHash() == null ? "None" : head.gitCommitHash());
        String origin = form(head.origin());
        String url = head.gitRepositoryUrl() == null ? "None" : head.gitRepositoryUrl();
        return new Latest(
                head.gitRepositoryUrl(),
                head.gitCommitHash(),
                head.gitCommitName(),
                head.origin(),
                "/api/tree/" + path(head.treeName()) + "/" + path(branch) + "/" + hash + "/full?origin=" + origin,
                "/api/tree/" + hash + "/full?origin=" + origin + "&git_url=" + form(url) + "&git_branch="
                        + form(branch),
                head.treeName(),
                head.gitRepositoryBranch());
    }

    /**
     * The commits of a branch, the one checked out last first.
     *
     * @param origin an empty one matches nothing
     * @param url empty for any
     * @throws Refusal with status 200 when there are none
     */
    public List<Commit> commits(String tree, String branch, String origin, String url) {
        List<Commit> commits =
                origin.isEmpty() ? List.of() : queries.commits(tree, branch, origin, url.isEmpty() ? null : url);
        if (commits.isEmpty()) {
            throw Refusal.noData(HistoryService.NO_HISTORY);
        }
        return commits;
    }

    private static String path(String text) {
        StringBuilder out = new StringBuilder();
        for (byte letter : text.getBytes(StandardCharsets.UTF_8)) {
            if (letter > 0 && (Character.isLetterOrDigit(letter) || PLAIN_IN_PATHS.indexOf(letter) >= 0)) {
                out.append((char) letter);
            } else {
                out.append(String.format("%%%02X", letter));
            }
        }
        return out.toString();
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
