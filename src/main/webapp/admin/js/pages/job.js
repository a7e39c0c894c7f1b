import { post, query } from "../api.js";
import { button, card, facts, fill, h, link, notice, pager, repeat } from "../dom.js";
import { badge, distance, duration, when } from "../text.js";
import { chart } from "../chart.js";
import { pause, resume, runNow } from "../jobactions.js";
import { runTable } from "./runs.js";

const SIZE = 20;

export const title = (key) => key;

export async function show(place, context) {
  const page = Number(context.query.get("page") ?? 1);
  const graph = h("div");
  const top = h("div");
  const history = h("div");
  const path = `jobs/${encodeURIComponent(context.id)}`;
  const refresh = async () => {
    const [job, runs] = await Promise.all([context.get(path), context.get(query("runs", { job: context.id, page, size: SIZE }))]);
    fill(top, content(job, context, refresh));
    fill(
      history,
      card("Its runs", runTable(runs.items, "It never ran.", false), pager(page, SIZE, runs.total, (other) => `${path}?page=${other}`)),
    );
    return job;
  };
  const job = await refresh();
  fill(
    graph,
    card(
      null,
      chart(
        "How long its runs took",
        job.durations.map((run) => run.started),
        [{ label: "duration", values: job.durations.map((run) => run.seconds), colour: "accent" }],
        { unit: (seconds) => duration(seconds, true) },
      ),
    ),
  );
  fill(place, top, graph, history);
  repeat(context.signal, 10, async () => {
    await refresh();
  });
}

function content(job, { operator, get }, refresh) {
  return [
    h("p", { class: "crumb" }, link("jobs", "Jobs")),
    h(
      "header",
      { class: "title" },
      h("h1", {}, job.key, " ", badge(job.status), job.overdue ? h("span", { class: "badge bad" }, "overdue") : null),
      h("p", { class: "dim" }, job.description),
      operator
        ? h(
            "p",
            { class: "buttons" },
            button("Run now", () => runNow(job, get), { tone: "primary", disabled: job.running !== null }),
            job.paused ? button("Resume", () => resume(job).then(refresh), { key: "pause" }) : button("Pause", () => pause(job).then(refresh), { key: "pause" }),
            job.ping.configured ? button("Test the monitor", () => testPing(job), { tone: "quiet" }) : null,
            job.mails ? link(`preview?action=${encodeURIComponent(job.task)}`, "Preview its mails") : null,
          )
        : null,
    ),
    job.paused ? h("p", { class: "banner warn" }, `Paused by ${job.paused.by} `, when(job.paused.at), job.paused.note ? `: ${job.paused.note}` : "") : null,
    job.running ? h("p", { class: "banner live" }, "Running since ", when(job.running.started), ": ", link(`runs/${job.running.id}`, "follow it")) : null,
    h(
      "div",
      { class: "grid two" },
      card(
        "Schedule",
        facts([
          ["When", `${job.words} (${job.cron}, UTC)`],
          ["Next times", job.nextTimes.map((time) => h("span", { class: "block" }, when(time), h("span", { class: "dim" }, ` ${distance(time)}`)))],
          ["Last success", when(job.lastSuccess, { never: "never" })],
          ["Failures in a row", job.failuresInRow],
          ["Time limit", duration(job.limitSeconds, true)],
          ["Monitor", monitor(job.ping)],
        ]),
      ),
      card("Parameters", facts([["Task", link(`commands/${encodeURIComponent(job.task)}`, job.task)], ...Object.entries(job.parameters)])),
    ),
  ];
}

function monitor(ping) {
  if (ping.variable === null) {
    return "none";
  }
  if (!ping.configured) {
    return `not configured (${ping.variable})`;
  }
  return ping.last === null ? "configured, never told" : [`last told “${ping.last.phase}”: ${ping.last.result}, `, link(`runs/${ping.last.run}`, `run ${ping.last.run}`)];
}

async function testPing(job) {
  try {
    const answer = await post(`jobs/${encodeURIComponent(job.key)}/test-ping`);
    notice(answer.result === "ok" ? "The monitor was told." : `The monitor was not told: ${answer.result}`, answer.result === "ok" ? "good" : "bad");
  } catch (refused) {
    notice(refused.message, "bad");
  }
}
