import { orError, post, query } from "../api.js";
import { ask, button, card, facts, fill, h, notice, pager, repeat, table } from "../dom.js";
import { count, duration, number, size, tag, when } from "../text.js";
import { chart } from "../chart.js";

const SIZE = 50;
const SECONDS = 5;
const MOST_SAMPLES = 720;

export const title = () => "Ingestion";

export async function show(place, context) {
  const page = Number(context.query.get("page") ?? 1);
  const top = h("div");
  const failed = h("div");
  const queue = h("div");
  const rate = h("div");
  const samples = [];
  let minute = null;
  const refresh = async () => {
    const [state, files] = await Promise.all([context.get("ingestion"), orError(context.get(query("ingestion/failed", { page, size: SIZE })))]);
    samples.push({ at: new Date(), waiting: waiting(state), counting: state.queues.aggregation });
    samples.splice(0, samples.length - MOST_SAMPLES);
    fill(top, content(state));
    fill(failed, failedFiles(files, page, context, refresh));
    fill(queue, queueChart(samples));
    if (minute !== state.minutes.at(-1)?.minute) {
      minute = state.minutes.at(-1)?.minute;
      fill(rate, rateChart(state.minutes));
    }
  };
  await refresh();
  fill(place, h("header", { class: "title" }, h("h1", {}, "Ingestion"), h("p", { class: "dim" }, "From submission files to rows and counters.")), top, h("div", { class: "grid two" }, rate, queue), failed);
  repeat(context.signal, SECONDS, refresh);
}

function waiting(state) {
  return state.spools.reduce((sum, spool) => sum + spool.waiting + spool.retry, 0);
}

function content(state) {
  const { totals, queues } = state;
  return [
    state.spools.length === 0 ? h("p", { class: "banner warn" }, "No server has a spool (INGEST_SPOOL_DIR).") : null,
    h(
      "div",
      { class: "grid four" },
      figure("Files", number(totals.files), `in the last hour, ${size(totals.bytes)}`),
      figure("Rows", number(totals.rows), `of them ${number(totals.tests)} tests`),
      figure("Waiting", number(waiting(state)), "files in all spools"),
      figure("Counters", queues.lagSeconds === null ? "up to date" : `${duration(queues.lagSeconds, true)} behind`, `${number(queues.aggregation)} queued, ${number(queues.refused)} refused`),
    ),
    h(
      "div",
      { class: "grid two" },
      card(
        "Spools",
        table(
          "Spools",
          [
            { title: "Server", cell: (spool) => [h("b", {}, spool.node), spool.own ? h("span", { class: "dim" }, " (answers)") : null, h("span", { class: "dim block clip" }, spool.directory)] },
            { title: "Waiting", class: "right", cell: (spool) => number(spool.waiting) },
            { title: "To retry", class: "right", cell: (spool) => number(spool.retry) },
            { title: "Failed", class: "right", cell: (spool) => (spool.failed > 0 ? tag(number(spool.failed), "warn") : "0") },
            { title: "Oldest", cell: (spool) => (spool.oldestWaitingSeconds === null ? "–" : duration(spool.oldestWaitingSeconds, true)) },
          ],
          state.spools,
          "None.",
        ),
      ),
      card(
        "Queues",
        facts([
          ["To be counted", number(queues.aggregation)],
          ["Oldest", queues.oldestQueuedAt ? when(queues.oldestQueuedAt, { seconds: true }) : "–"],
          ["Can't be counted", number(queues.refused)],
          ["Left by the former ingester", `${number(queues.pendingTests)} tests, ${number(queues.pendingBuilds)} builds`],
          ["Submissions over HTTP", state.intake ? "taken" : "not configured"],
          ["Put off in the last hour", count(totals.postponed, "file")],
        ]),
      ),
    ),
  ];
}

function figure(name, value, words) {
  return h("section", { class: "card tile" }, h("h2", {}, name), h("p", { class: "figure" }, value), h("p", { class: "dim" }, words));
}

function rateChart(minutes) {
  return card(
    null,
    chart("Files a minute, last hour", minutes.map((one) => one.minute), [
      { label: "files", values: minutes.map((one) => one.files), colour: "accent" },
      { label: "failed", values: minutes.map((one) => one.failed), colour: "bad" },
    ]),
  );
}

function queueChart(samples) {
  return card(
    null,
    chart(
      "Queue length since this page was opened",
      samples.map((sample) => sample.at),
      [
        { label: "files waiting", values: samples.map((sample) => sample.waiting), colour: "accent" },
        { label: "to be counted", values: samples.map((sample) => sample.counting), colour: "warn" },
      ],
      { line: true },
    ),
  );
}

function failedFiles(files, page, { operator }, refresh) {
  if (files.failure) {
    return files.failure.status === 409 ? null : card("Failed files", h("p", { class: "problem" }, files.failure.message));
  }
  return h(
    "section",
    { class: "card" },
    h(
      "header",
      { class: "title" },
      h("h2", {}, `Failed files (${files.total})`),
      operator && files.total > 0 ? h("p", { class: "buttons" }, button("Retry all", () => retryAll(files.total).then(refresh))) : null,
    ),
    table(
      "Failed files, newest first",
      [
        { title: "File", class: "wide", cell: (file) => h("span", { class: "hostile" }, file.name) },
        { title: "Failed", cell: (file) => when(file.failedAt, { seconds: true }) },
        { title: "Size", class: "right", cell: (file) => size(file.size) },
        { title: "Why", class: "wide", cell: (file) => h("span", { class: "hostile" }, file.reason ?? "no reason was kept") },
        {
          title: "Actions",
          class: "actions",
          cell: (file) => (operator ? button("Retry", () => retry(file.name).then(refresh), { tone: "small", key: `retry ${file.name}`, "aria-label": `Retry ${file.name}` }) : "–"),
        },
      ],
      files.items,
      "No file has failed.",
    ),
    files.total > SIZE ? pager(page, SIZE, files.total, (other) => `ingestion?page=${other}`) : null,
  );
}

async function retry(name) {
  try {
    await post("ingestion/failed/retry", { name });
    notice(`${name} is in the spool again.`);
  } catch (refused) {
    notice(refused.message, "bad");
  }
}

async function retryAll(total) {
  const done = await ask({
    title: "Retry all failed files?",
    text: `${count(total, "file goes", "files go")} back into the spool.`,
    label: "Retry all",
    act: () => post("ingestion/failed/retry", { all: true }),
  });
  if (done) {
    notice(`${count(done.moved, "file")} moved${done.skipped > 0 ? `, ${done.skipped} waited already` : ""}.`);
  }
}
