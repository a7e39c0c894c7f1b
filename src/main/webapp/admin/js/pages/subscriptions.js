import { orError, post, query } from "../api.js";
import { button, card, facts, fill, h, link, notice, pager, problem, table } from "../dom.js";
import { badge, count, tag, when } from "../text.js";

const SIZE = 50;

/** So few files are shown with their entries. */
const FEW = 3;

export const title = () => "Subscriptions";

export async function show(place, context) {
  const page = Number(context.query.get("page") ?? 1);
  const issues = h("div");
  const refresh = async () => fill(issues, knownIssues(await orError(context.get(query("issues/known", { page, size: SIZE }))), page, context, refresh));
  const [subscriptions] = await Promise.all([context.get("subscriptions?size=200"), refresh()]);
  const broken = subscriptions.items.filter((file) => file.problems.length > 0).length;
  fill(
    place,
    h(
      "header",
      { class: "title" },
      h("h1", {}, "Subscriptions"),
      h("p", { class: "dim" }, subscriptions.folder ? `From ${subscriptions.folder}` : "The examples that are built in", `; ${count(subscriptions.total, "file")}, ${broken} with problems.`),
    ),
    subscriptions.problem ? h("p", { class: "banner bad" }, subscriptions.problem) : null,
    [...subscriptions.items].sort((one, other) => other.problems.length - one.problems.length).map((one) => file(one, subscriptions.total <= FEW)),
    issues,
  );
}

function file(one, open) {
  const unusable = one.entries.length === 0;
  return h(
    "details",
    { class: "card", open: open || one.problems.length > 0 },
    h(
      "summary",
      {},
      h("b", { class: "hostile" }, one.file),
      " ",
      tag(one.kind, "calm"),
      " ",
      one.problems.length === 0 ? tag("valid", "good") : tag(unusable ? "can't be used" : count(one.problems.length, "warning"), unusable ? "bad" : "warn"),
      h("span", { class: "dim" }, ` ${count(one.entries.length, "entry", "entries")}`),
    ),
    one.problems.length === 0 ? null : h("ul", { class: "problems" }, one.problems.map((wrong) => h("li", {}, wrong.line ? `Line ${wrong.line}: ` : "", wrong.reason))),
    one.entries.map(entry),
  );
}

function entry(one) {
  return h(
    "section",
    {},
    h("h3", { class: "hostile" }, one.name),
    facts([
      ["Repository", one.url],
      ["Origin", one.origin],
      ["Recipients", one.recipients.join(", ") || "none"],
      ["Labs", Object.entries(one.labs ?? {}).map(([lab, url]) => `${lab} (${url})`).join(", ")],
    ]),
    one.reports.length === 0
      ? null
      : table(
          `Reports of ${one.name}`,
          [
            { title: "Report", cell: (report) => report.name ?? "–" },
            { title: "Branch", cell: (report) => report.branch ?? "–" },
            { title: "Origin", cell: (report) => report.origin ?? "–" },
            { title: "Tests", cell: (report) => (report.path ?? []).join(", ") || "all" },
            { title: "Without changes", cell: (report) => (report.always ? "sent too" : "left out") },
            { title: "Recipients", class: "wide", cell: (report) => [...(report.ignoreDefaultRecipients ? [] : one.recipients), ...report.recipients].join(", ") || "none" },
          ],
          one.reports,
          "",
        ),
  );
}

function knownIssues(known, page, { operator }, refresh) {
  if (known.failure) {
    return card("Issues known to the notifier", problem(known.failure));
  }
  return card(
    "Issues known to the notifier",
    table(
      "Known issues, newest first",
      [
        { title: "Issue", class: "wide", cell: (issue) => [h("b", { class: "hostile" }, `${issue.issueId} v${issue.issueVersion}`), h("span", { class: "dim block clip" }, issue.comment ?? "")] },
        { title: "Of", cell: (issue) => issue.type ?? "–" },
        { title: "State", cell: (issue) => badge(issue.state) },
        { title: "When", cell: (issue) => [when(issue.sent ?? issue.ignored), issue.ignoredBy ? ` by ${issue.ignoredBy}` : ""] },
        { title: "Actions", class: "actions", cell: (issue) => (operator ? actions(issue, refresh) : "–") },
      ],
      known.items,
      "None yet.",
    ),
    pager(page, SIZE, known.total, (other) => `subscriptions?page=${other}`),
  );
}

function actions(issue, refresh) {
  if (issue.state === "sent") {
    return "–";
  }
  const verb = issue.state === "ignored" ? "un-ignore" : "ignore";
  return h(
    "span",
    { class: "buttons" },
    button(issue.state === "ignored" ? "Don't ignore" : "Ignore", async () => {
      try {
        await post(`issues/known/${encodeURIComponent(issue.id)}/${verb}`);
        await refresh();
      } catch (refused) {
        notice(refused.message, "bad");
      }
    }, { tone: "small quiet", key: `ignore ${issue.id}` }),
    link(query("preview", { action: "issue_report", id: issue.issueId }), "Preview"),
    link(query("commands/issue_report", { id: issue.issueId, send: true, "update-storage": true }), "Send"),
  );
}
