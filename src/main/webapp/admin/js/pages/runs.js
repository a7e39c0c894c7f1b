import { query } from "../api.js";
import { button, field, fill, h, link, pager, repeat, select, table } from "../dom.js";
import { RUN_STATES, badge, duration, inWords, when } from "../text.js";

const SIZE = 50;

export const title = () => "Runs";

export async function show(place, context) {
  const wanted = Object.fromEntries(["job", "task", "state", "trigger", "from", "until"].map((name) => [name, context.query.get(name)]));
  const page = Number(context.query.get("page") ?? 1);
  const list = h("div");
  const refresh = async () => {
    const runs = await context.get(query("runs", { ...wanted, page, size: SIZE }));
    fill(list, runTable(runs.items, "No run is like that."), pager(page, SIZE, runs.total, (other) => query("runs", { ...wanted, page: other })));
  };
  const [jobs] = await Promise.all([context.get("jobs"), refresh()]);
  fill(place, h("header", { class: "title" }, h("h1", {}, "Runs"), h("p", { class: "dim" }, "Everything slow: scheduled jobs, commands, reports.")), filters(wanted, jobs), list);
  repeat(context.signal, 5, refresh);
}

function filters(wanted, jobs) {
  const states = [["", "any state"], ["FAILED,PARTIAL,LOST,MISSED", "anything wrong"], ...RUN_STATES.map((state) => [state, inWords(state)])];
  const form = h(
    "form",
    { class: "filters", role: "search" },
    field("job", "Job", select([["", "any job"], ...jobs.items.map((job) => job.key)], wanted.job ?? "")),
    field("state", "State", select(states, wanted.state ?? "")),
    field("trigger", "Started by", select([["", "anything"], ["schedule", "schedule"], ["manual", "hand"], ["startup", "start of a server"]], wanted.trigger ?? "")),
    wanted.task ? h("p", { class: "field" }, h("span", {}, `Task: ${wanted.task}`)) : null,
    button("Show all", () => (location.hash = "#/runs"), { tone: "quiet" }),
  );
  form.addEventListener("change", () => {
    const { job, state, trigger } = form.elements;
    location.hash = `#/${query("runs", { ...wanted, job: job.value, state: state.value, trigger: trigger.value })}`;
  });
  return form;
}

/** `named`: whether to say what each run is of. */
export function runTable(runs, empty, named = true) {
  return table(
    "Runs, newest first",
    [
      { title: "Run", cell: (run) => link(`runs/${run.id}`, `#${run.id}`) },
      ...(named ? [{ title: "What", cell: (run) => run.job ?? run.task }] : []),
      { title: "State", cell: (run) => badge(run.state) },
      { title: "Started", cell: (run) => when(run.started ?? run.due, { seconds: true }) },
      { title: "Took", class: "right", cell: (run) => duration(run.seconds) },
      { title: "By", cell: (run) => run.requestedBy ?? run.trigger },
      { title: "Outcome", class: "wide", cell: (run) => (run.running ? progress(run) : h("span", { class: "clip" }, run.message ?? "–")) },
    ],
    runs,
    empty,
  );
}

/** A bar when the task knows how much there is to do. */
export function progress(run) {
  const label = `Progress of run ${run.id}`;
  return run.total === null
    ? [h("progress", { "aria-label": label }), h("span", { class: "dim" }, run.done > 0 ? ` ${run.done} done` : "")]
    : [h("progress", { max: Math.max(run.total, 1), value: run.done, "aria-label": label }), h("span", { class: "dim" }, ` ${run.done} of ${run.total}`)];
}
