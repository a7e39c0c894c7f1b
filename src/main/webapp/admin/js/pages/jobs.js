import { post } from "../api.js";
import { ask, button, field, fill, h, link, notice, repeat, table, warnings } from "../dom.js";
import { badge, duration, when } from "../text.js";
import { pause, resume, runNow } from "../jobactions.js";

export const title = () => "Jobs";

export async function show(place, context) {
  const refresh = async () => fill(place, content(await context.get("jobs"), context, refresh));
  await refresh();
  repeat(context.signal, 10, refresh);
}

function content(jobs, { operator, get }, refresh) {
  return [
    h(
      "header",
      { class: "title" },
      h("h1", {}, "Jobs"),
      h("p", { class: "dim" }, `Instance: ${jobs.instance}`),
      operator ? h("p", { class: "buttons" }, pauseAll(jobs, refresh)) : null,
    ),
    jobs.skipped ? h("p", { class: "banner warn" }, "The timers of this server are off (SKIP_CRONJOBS). Jobs can be run by hand.") : null,
    jobs.allPaused
      ? h("p", { class: "banner warn" }, `All jobs are paused by ${jobs.allPaused.by} since `, when(jobs.allPaused.at), jobs.allPaused.note ? `: ${jobs.allPaused.note}` : "")
      : null,
    warnings(jobs.warnings),
    table(
      "Jobs",
      [
        { title: "Job", class: "wide", cell: (job) => [link(`jobs/${encodeURIComponent(job.key)}`, h("b", {}, job.key)), h("span", { class: "dim block" }, job.description)] },
        { title: "Schedule", class: "tight", cell: (job) => [job.words, h("span", { class: "dim block" }, job.next === null ? "no next time" : ["next ", when(job.next)])] },
        { title: "State", cell: (job) => [badge(job.status), job.overdue ? h("span", { class: "badge bad" }, "overdue") : null] },
        { title: "Last run", class: "tight", cell: (job) => lastRun(job) },
        { title: "Actions", class: "actions", cell: (job) => (operator ? actions(job, get, refresh) : "–") },
      ],
      [...jobs.items].sort((one, other) => (one.next ?? "9") < (other.next ?? "9") ? -1 : 1),
      "There are no jobs.",
    ),
  ];
}

function lastRun(job) {
  const run = job.running ?? job.last;
  if (run === null) {
    return "never";
  }
  return [link(`runs/${run.id}`, badge(run.state)), h("span", { class: "dim block" }, when(run.started ?? run.due), run.seconds === null ? "" : `, ${duration(run.seconds)}`)];
}

function actions(job, get, refresh) {
  return h(
    "span",
    { class: "buttons" },
    button("Run", () => runNow(job, get), { tone: "small", key: `run ${job.key}`, "aria-label": `Run ${job.key} now`, disabled: job.running !== null }),
    job.paused
      ? button("Resume", () => resume(job).then(refresh), { tone: "small quiet", key: `pause ${job.key}`, "aria-label": `Resume ${job.key}` })
      : button("Pause", () => pause(job).then(refresh), { tone: "small quiet", key: `pause ${job.key}`, "aria-label": `Pause ${job.key}` }),
  );
}

function pauseAll(jobs, refresh) {
  if (jobs.allPaused) {
    return button("Resume all jobs", async () => {
      await post("jobs/resume-all");
      notice("All jobs go on.");
      await refresh();
    });
  }
  return button("Pause all jobs", async () => {
    await ask({
      title: "Pause all jobs?",
      text: "Due times pass without a run until somebody resumes them. What is running goes on.",
      body: field("note", "Why", h("input", { type: "text", maxlength: 200 })),
      label: "Pause all",
      act: (form) => post("jobs/pause-all", { note: form.elements.note.value }),
    });
    await refresh();
  }, { tone: "quiet" });
}
