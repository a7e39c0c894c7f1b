import { orError, post } from "../api.js";
import { ask, button, card, facts, fill, h, link, repeat } from "../dom.js";
import { badge, distance, duration, number, when } from "../text.js";
import { mailTable } from "./mails.js";
import { progress } from "./runs.js";

export const title = (id) => `Run ${id}`;

export async function show(place, context) {
  const top = h("div");
  const mails = h("div");
  const log = h("pre", { class: "log", tabindex: "0", "aria-label": "Log of the run" });
  const lines = h("section", { class: "card" }, h("h2", {}, "Log"), log);
  let last = 0;
  const refresh = async () => {
    const run = await context.get(`runs/${encodeURIComponent(context.id)}?since=${last}`);
    fill(top, content(run, context, refresh));
    append(log, run.lines);
    last = run.lastLine ?? last;
    if (!run.running && log.childNodes.length === 0) {
      fill(log, "It said nothing.");
    }
    const answer = await orError(context.get(`mails?run=${encodeURIComponent(run.id)}&size=200`));
    fill(mails, answer.failure || answer.total === 0 ? null : card(`Its mails (${answer.total})`, mailTable(answer.items)));
    return run;
  };
  const run = await refresh();
  fill(place, top, mails, lines);
  if (run.running) {
    repeat(context.signal, 1, async () => (await refresh()).running);
  }
}

function append(log, lines) {
  const follows = log.scrollTop + log.clientHeight >= log.scrollHeight - 4;
  for (const line of lines) {
    log.append(h("span", { class: "line" }, h("time", { datetime: line.at, title: new Date(line.at).toLocaleString() }, line.at.slice(11, 19)), ` ${line.line}\n`));
  }
  if (follows) {
    log.scrollTop = log.scrollHeight;
  }
}

function content(run, { operator }, refresh) {
  return [
    h("p", { class: "crumb" }, link("runs", "Runs"), run.job ? [" / ", link(`jobs/${encodeURIComponent(run.job)}`, run.job)] : null),
    h(
      "header",
      { class: "title" },
      h("h1", {}, `${run.job ?? run.task} `, badge(run.state)),
      h("p", { class: "dim" }, `Run ${run.id}, ${distance(run.started ?? run.due)}`),
      operator && run.running ? h("p", { class: "buttons" }, button("Cancel the run", () => cancel(run).then(refresh), { tone: "danger" })) : null,
    ),
    run.running ? h("p", { class: "banner live" }, progress(run), run.cancelledBy ? ` ${run.cancelledBy} asked for its end.` : "") : null,
    run.message ? h("p", { class: `banner ${["SUCCEEDED"].includes(run.state) ? "good" : run.running ? "live" : run.state.startsWith("SKIPPED") ? "warn" : "bad"}` }, run.message) : null,
    h(
      "div",
      { class: "grid two" },
      card(
        "The run",
        facts([
          ["Started by", run.requestedBy ? `${run.requestedBy} (by hand)` : run.trigger],
          ["Due", run.due ? when(run.due, { seconds: true }) : null],
          ["Started", when(run.started, { seconds: true })],
          ["Ended", when(run.finished, { seconds: true })],
          ["Took", duration(run.seconds)],
          ["Server", run.node],
          ["Cancelled by", run.cancelledBy],
          ...Object.entries(run.counts ?? {}).map(([name, value]) => [name, number(value)]),
        ]),
      ),
      card(
        "Parameters",
        facts([["Task", run.task], ...Object.entries(run.parameters ?? {})]),
        pings(run.ping ?? {}),
      ),
    ),
  ];
}

function pings(ping) {
  const told = Object.entries(ping).filter(([, result]) => result !== null);
  return told.length === 0 ? null : [h("h3", {}, "The monitor was told"), facts(told)];
}

function cancel(run) {
  return ask({
    title: `Cancel run ${run.id}?`,
    text: "It ends at its next step; what it has done stays done.",
    label: "Cancel the run",
    tone: "danger",
    act: () => post(`runs/${encodeURIComponent(run.id)}/cancel`),
  });
}
