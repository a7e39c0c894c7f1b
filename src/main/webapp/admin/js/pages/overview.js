import { orError, query } from "../api.js";
import { card, fill, h, link, repeat, table } from "../dom.js";
import { badge, count, distance, duration, number, tag, when } from "../text.js";
import { attention } from "../attention.js";
import { chart } from "../chart.js";

const SECONDS = 20;
const DAY = 86_400_000;

export const title = () => "Overview";

export async function show(place, context) {
  const jobs = h("div");
  const needed = h("div");
  const figures = h("div", { class: "grid four" });
  const charts = h("div", { class: "grid two" });
  const refresh = async (first) => {
    const state = await read(context);
    fill(needed, needs(attention(state)));
    fill(figures, tiles(state));
    fill(jobs, lastRuns(state.jobs));
    if (first) {
      fill(charts, ingestionChart(state.ingestion), mailChart(state.days));
    }
  };
  await refresh(true);
  fill(place, h("header", { class: "title" }, h("h1", {}, "Overview"), h("p", { class: "dim" }, "All times are UTC; your own time shows when the pointer rests on one.")), needed, figures, jobs, charts);
  repeat(context.signal, SECONDS, () => refresh(false));
}

async function read({ get }) {
  const lastDay = new Date(Date.now() - DAY).toISOString();
  const names = ["jobs", "mails", "days", "ingestion", "subscriptions", "nodes", "cache", "chat", "badRuns", "stuck"];
  const answers = await Promise.all(
    [
      "jobs",
      "mails/summary",
      "mails/days?days=14",
      "ingestion",
      "subscriptions?size=200",
      "nodes",
      "cache",
      "chat",
      query("runs", { state: "FAILED,PARTIAL,LOST,MISSED", from: lastDay, size: 50 }),
      query("mails", { state: "partial,uncertain,undeliverable", size: 50 }),
    ].map((path) => orError(get(path))),
  );
  return Object.fromEntries(names.map((name, index) => [name, answers[index]]));
}

function needs(items) {
  const urgent = items.filter((item) => item.tone !== "calm");
  if (items.length === 0) {
    return h("section", { class: "needs good", "aria-label": "Attention" }, h("h2", {}, "All is well"), h("p", {}, "No job failed, no mail is stuck, nothing waits too long."));
  }
  return h(
    "section",
    { class: `needs ${urgent.some((item) => item.tone === "bad") ? "bad" : urgent.length > 0 ? "warn" : "calm"}`, "aria-label": "Attention" },
    h("h2", {}, urgent.length === 0 ? "All is well, to be known" : `${count(urgent.length, "thing needs", "things need")} attention`),
    h(
      "ul",
      {},
      items.map((item) =>
        h(
          "li",
          { class: item.tone },
          h("a", { href: `#/${item.to}` }, h("b", {}, item.text), item.detail ? h("span", { class: "clip" }, item.detail) : null),
        ),
      ),
    ),
  );
}

function tile(name, to, value, words, extra) {
  return h("a", { class: "card tile", href: `#/${to}` }, h("h2", {}, name), h("p", { class: "figure" }, value), h("p", { class: "dim" }, words), extra);
}

function missing(name, to, failure) {
  return tile(name, to, "–", failure.message);
}

function tiles({ jobs, mails, days, ingestion, nodes }) {
  return [
    jobs.failure ? missing("Jobs", "jobs", jobs.failure) : jobTile(jobs),
    mails.failure || days.failure ? missing("Mails", "mails", mails.failure ?? days.failure) : mailTile(mails, days),
    ingestion.failure ? missing("Ingestion", "ingestion", ingestion.failure) : ingestionTile(ingestion),
    nodes.failure ? missing("Servers", "system", nodes.failure) : nodeTile(nodes),
  ];
}

function jobTile({ items }) {
  const running = items.filter((job) => job.running !== null);
  const next = items
    .filter((job) => job.next !== null)
    .sort((one, other) => new Date(one.next) - new Date(other.next))[0];
  return tile(
    "Jobs",
    "jobs",
    running.length > 0 ? `${running.length} running` : `${items.length}`,
    next ? [`next ${distance(next.next)}: ${next.key}`] : "none is scheduled",
  );
}

function mailTile(mails, { days }) {
  const today = days.at(-1);
  return tile(
    "Mails",
    "mails",
    today ? `${number(today.sent)} sent` : "–",
    `today; ${count(mails.counts.queued, "waits", "wait")}${mails.lastSentAt ? `, last ${distance(mails.lastSentAt)}` : ""}`,
  );
}

function ingestionTile({ totals, spools, queues }) {
  const waiting = spools.reduce((sum, spool) => sum + spool.waiting + spool.retry, 0);
  return tile(
    "Ingestion",
    "ingestion",
    `${number(totals.files)} files`,
    `in the last hour; ${number(waiting)} ${waiting === 1 ? "waits" : "wait"}, counters ${queues.lagSeconds === null ? "up to date" : `${duration(queues.lagSeconds, true)} behind`}`,
  );
}

function nodeTile({ items }) {
  const alive = items.filter((node) => node.alive);
  return tile("Servers", "system", `${alive.length} up`, alive.map((node) => node.name).join(", "));
}

function lastRuns(jobs) {
  if (jobs.failure) {
    return null;
  }
  return card(
    "Last run of each job",
    table(
      "Last run of each job",
      [
        { title: "Job", cell: (job) => link(`jobs/${encodeURIComponent(job.key)}`, job.key) },
        { title: "Result", cell: (job) => (job.running ? badge("RUNNING") : job.last ? badge(job.last.state) : tag("never ran", "calm")) },
        {
          title: "Run",
          cell: (job) => {
            const run = job.running ?? job.last;
            return run === null ? "–" : link(`runs/${run.id}`, when(run.started ?? run.due));
          },
        },
        { title: "Outcome", class: "wide", cell: (job) => h("span", { class: "clip" }, (job.running ?? job.last)?.message ?? "–") },
        { title: "Next", cell: (job) => (job.next === null ? badge(job.status) : when(job.next)) },
      ],
      jobs.items,
      "There are no jobs.",
    ),
  );
}

function ingestionChart(ingestion) {
  if (ingestion.failure) {
    return null;
  }
  return card(
    null,
    chart("Files stored a minute, last hour", ingestion.minutes.map((minute) => minute.minute), [
      { label: "files", values: ingestion.minutes.map((minute) => minute.files), colour: "accent" },
      { label: "failed", values: ingestion.minutes.map((minute) => minute.failed), colour: "bad" },
    ]),
  );
}

function mailChart(answer) {
  if (answer.failure) {
    return null;
  }
  return card(null, mailsADay(answer.days));
}

export function mailsADay(days) {
  return chart("Mails a day", days.map((day) => day.day), [
    { label: "all", values: days.map((day) => day.queued), colour: "accent" },
    { label: "not delivered", values: days.map((day) => day.partial + day.undeliverable + day.uncertain), colour: "bad" },
  ]);
}
