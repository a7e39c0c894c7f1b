package org.kernelci.dashboard.it;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A walk through the web dashboard's pages with the calls that it makes; notes every answer of another shape. */
final class DashboardVisit {

    private static final String ACCEPT = "application/json, text/plain, */*";

    private static final JsonMapper JSON = new JsonMapper();

    private final Api api;
    private final AnswerShapes shapes;
    private final List<String> problems = new ArrayList<>();
    private final String start =
            Long.toString(Instant.now().minus(Duration.ofDays(10)).getEpochSecond());
    private final String end = Long.toString(Instant.now().getEpochSecond());
    private int calls;

    DashboardVisit(Api api, AnswerShapes shapes) {
        this.api = api;
        this.shapes = shapes;
    }

    List<String> problems() {
        return problems;
    }

    int calls() {
        return calls;
    }

    /** Tree listing, details, history, comparison, and the pages of builds and tests that they lead to. */
    void trees() {
        get("/api/origins/", "/api/origins/");
        JsonNode trees = get("/api/tree/", "/api/tree/?origin=maestro&interval_in_days=10");
        // a branch with a slash has no list of commits
        JsonNode tree = trees.valueStream()
                .filter(any -> !any.path("git_repository_branch").asString("/").contains("/"))
                .findFirst()
                .orElse(MissingNode.getInstance());
        String name = text(tree, "tree_name");
        String branch = text(tree, "git_repository_branch");
        String hash = text(tree, "git_commit_hash");
        String url = HostileValues.encode(text(tree, "git_repository_url"));
        String path = "/api/tree/" + name + "/" + branch;
        get("/api/tree/{tree}/{branch}", path + "?origin=maestro");
        get("/api/tree/{tree}/{branch}", "/api/tree/undefined//commits?origin=maestro&git_url=");
        for (String tab : List.of("summary", "builds", "boots", "tests", "full")) {
            String filters =
                    "&filter_build.status=FAIL&filter_test.issue=Uncategorized,null&filter_boot.duration_%5Bgte%5D=1";
            JsonNode page =
                    get("/api/tree/{tree}/{branch}/{hash}/" + tab, path + "/" + hash + "/" + tab + "?origin=maestro");
            get("/api/tree/{tree}/{branch}/{hash}/" + tab, path + "/" + hash + "/" + tab + "?origin=maestro" + filters);
            get(
                    "/api/tree/{hash}/" + tab,
                    "/api/tree/" + hash + "/" + tab + "?git_branch=" + branch + "&git_url=" + url + "&origin=maestro");
            need(!page.has("error"), tab + " of a listed tree: " + page);
        }
        get("/api/tree/{tree}/{branch}/commits", path + "/commits?origin=maestro&git_url=");
        JsonNode commits = get("/api/tree/{tree}/{branch}/commits", path + "/commits?origin=maestro&git_url=" + url);
        String older = text(commits.path(commits.size() - 1), "git_commit_hash");
        get(
                "/api/tree/commits-history",
                "/api/tree/commits-history?origin=maestro&git_url=" + url + "&git_branch=" + branch
                        + "&types=builds,boots,tests&tree_name=" + name + "&commit_hashes=" + hash + "," + older);
        get(
                "/api/tree/{hash}/commits",
                "/api/tree/" + hash + "/commits?origin=maestro&git_url=" + url + "&git_branch=" + branch);
        get("/api/tree/{tree}/{branch}/{hash}/commits", path + "/" + hash + "/commits?origin=maestro");
        for (String list : List.of("", "/builds", "/boots", "/tests")) {
            get(
                    "/api/tree/{tree}/{branch}/compare" + list,
                    path + "/compare" + list + "?hash_a=" + older + "&hash_b=" + hash + "&origin=maestro");
        }
        get(
                "/api/tree-report/",
                "/api/tree-report/?origin=maestro&max_age_in_hours=720&git_branch=" + branch + "&git_url=" + url);
        JsonNode full = get("/api/tree/{tree}/{branch}/{hash}/full", path + "/" + hash + "/full?origin=maestro");
        build(text(full.path("builds").path(0), "id"));
        test(text(full.path("tests").path(0), "id"));
    }

    private void build(String id) {
        get("/api/build/{id}", "/api/build/" + id);
        get("/api/build/{id}/issues", "/api/build/" + id + "/issues");
        get("/api/build/{id}/tests", "/api/build/" + id + "/tests");
    }

    private void test(String id) {
        JsonNode test = get("/api/test/{id}", "/api/test/" + id);
        get("/api/test/{id}/issues", "/api/test/" + id + "/issues");
        get(
                "/api/test/status-history",
                "/api/test/status-history?path=" + HostileValues.encode(text(test, "path"))
                        + "&origin=maestro&git_repository_url=" + HostileValues.encode(text(test, "git_repository_url"))
                        + "&git_repository_branch=" + text(test, "git_repository_branch") + "&config_name="
                        + text(test, "config_name")
                        + "&platform="
                        + HostileValues.encode(
                                test.at("/environment_misc/platform").asString(""))
                        + "&current_test_start_time=" + text(test, "start_time") + "&field_timestamp="
                        + text(test, "field_timestamp"));
    }

    /** Hardware listing, the listing of one revision, and the details of a hardware. */
    void hardware() {
        String window = "?startTimestampInSeconds=" + start + "&endTimestampInSeconds=" + end + "&origin=maestro";
        JsonNode listing = get("/api/hardware/", "/api/hardware/" + window);
        JsonNode trees = get("/api/hardware/selectors/", "/api/hardware/selectors/?origin=maestro")
                .path("trees");
        JsonNode branch = trees.path(0).path("branches").path(0);
        get(
                "/api/hardware-by-revision/",
                "/api/hardware-by-revision/?origin=maestro&tree_name=" + text(trees.path(0), "tree_name")
                        + "&git_repository_url=" + HostileValues.encode(text(branch, "git_repository_url"))
                        + "&git_repository_branch=" + text(branch, "git_repository_branch")
                        + "&git_commit_hash=" + text(branch.path("revisions").path(0), "git_commit_hash"));
        String id = "/api/hardware/" + text(listing.path("hardware").path(0), "platform");
        String question = "{\"origin\":\"maestro\",\"startTimestampInSeconds\":\"" + start
                + "\",\"endTimestampInSeconds\":\"" + end + "\",\"selectedCommits\":{},\"filter\":{}}";
        JsonNode summary = post("/api/hardware/{id}/summary", id + "/summary", question);
        post("/api/hardware/{id}", id, question);
        post(
                "/api/hardware/{id}",
                id,
                question.replace("\"filter\":{}", "\"filter\":{\"filter_test.status\":[\"PASS\"]}"));
        for (String tab : List.of("builds", "boots", "tests")) {
            post("/api/hardware/{id}/" + tab, id + "/" + tab, question);
        }
        JsonNode head = summary.at("/common/trees/0");
        post(
                "/api/hardware/{id}/commit-history",
                id + "/commit-history",
                JSON.writeValueAsString(Map.of(
                        "origin",
                        "maestro",
                        "startTimestampInSeconds",
                        start,
                        "endTimestampInSeconds",
                        end,
                        "commitHeads",
                        List.of(Map.of(
                                "treeName",
                                text(head, "tree_name"),
                                "repositoryUrl",
                                text(head, "git_repository_url"),
                                "branch",
                                text(head, "git_repository_branch"),
                                "commitHash",
                                text(head, "head_git_commit_hash"))))));
    }

    /** Issue listing with the filters that it begins with, and the details of an issue. */
    void issues() {
        String window = "?startTimestampInSeconds=" + start + "&endTimestampInSeconds=" + end;
        get("/api/issue/", "/api/issue/" + window + "&filter_issue.culprit=code&filter_issue.options=hasIncident");
        JsonNode issue =
                get("/api/issue/", "/api/issue/" + window).path("issues").path(0);
        String id = text(issue, "id");
        get("/api/issue/{id}", "/api/issue/" + id);
        get(
                "/api/issue/{id}",
                "/api/issue/" + id + "?version=" + issue.path("version").asInt());
        get("/api/issue/{id}/tests", "/api/issue/" + id + "/tests");
        get("/api/issue/{id}/builds", "/api/issue/" + id + "/builds");
        post(
                "/api/issue/extras/",
                "/api/issue/extras/",
                "{\"issues\":[[\"" + id + "\"," + issue.path("version").asInt() + "]]}");
    }

    /** Metrics, and what is not there: a page shows the error of an answer with status 200. */
    void others() {
        get("/api/metrics/", "/api/metrics/?start_days_ago=7&end_days_ago=0");
        need(get("/api/tree/{hash}/summary", "/api/tree/nosuch/summary").has("error"), "an unknown tree has no error");
        need(get("/api/build/{id}", "/api/build/nosuch").has("error"), "an unknown build has no error");
    }

    private JsonNode get(String shape, String path) {
        return check("GET", shape, path, api.get(path, "Accept", ACCEPT));
    }

    private JsonNode post(String shape, String path, String body) {
        return check("POST", shape, path, api.post(path, body));
    }

    private JsonNode check(String method, String shape, String path, HttpResponse<String> answer) {
        calls++;
        String what = method + " " + path + " (" + answer.statusCode() + ")";
        boolean sound = answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        if (!sound) {
            problems.add(what);
            return MissingNode.getInstance();
        }
        shapes.problems(method, shape, answer.statusCode(), answer.body()).stream()
                .limit(3)
                .forEach(problem -> problems.add(what + ": " + problem));
        return JSON.readTree(answer.body());
    }

    private void need(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise.length() > 500 ? otherwise.substring(0, 500) : otherwise);
        }
    }

    private String text(JsonNode node, String member) {
        need(node.path(member).isString(), "no " + member + " in " + node);
        return node.path(member).asString("");
    }
}
