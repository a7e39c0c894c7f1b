package org.kernelci.dashboard.tree;

/**
 * Which checkouts a request means, apart from their commit (api-tree 3.2). Builds and tests below them may be of any
 * origin.
 *
 * @param origin origin of the checkouts
 * @param tree null where the request names none, which leaves it open
 * @param branch null for checkouts without a branch
 * @param url null for checkouts without a url
 * @param anyUrl whether the url is left open
 */
public record Scope(String origin, String tree, String branch, String url, boolean anyUrl) {

    /** The scope of a path that names no tree; an empty branch or url stands for none. */
    static Scope ofRepository(String origin, String branch, String url) {
        return new Scope(origin, null, nullIfEmpty(branch), nullIfEmpty(url), false);
    }

    /** The scope of a tree. Its branch says enough, so that the url only counts without one. */
    static Scope ofTree(String origin, String tree, String branch, String url) {
        String named = nullIfEmpty(branch);
        return new Scope(origin, tree, named, nullIfEmpty(url), named != null);
    }

    private static String nullIfEmpty(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
