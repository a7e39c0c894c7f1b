// Run now, pause and resume, for the list of jobs and for the page of one.

import { orError, post } from "./api.js";
import { ask, field, h, notice, problem, table } from "./dom.js";
import { parameterFields, readParameters } from "./parameters.js";

const MODES = {
  preview: ["Only look", "renders everything, sends nothing"],
  me: ["Send to me", "every mail goes to the address below and to nobody else"],
  real: ["Send", "to all recipients, as the schedule would"],
};

export async function pause(job) {
  const done = await ask({
    title: `Pause ${job.key}?`,
    text: "Due times pass without a run until somebody resumes it. A run that is going on is not stopped.",
    body: field("note", "Why", h("input", { type: "text", maxlength: 200 })),
    label: "Pause",
    act: (form) => post(`jobs/${encodeURIComponent(job.key)}/pause`, { note: form.elements.note.value }),
  });
  if (done) {
    notice(`${job.key} is paused.`);
  }
}

export async function resume(job) {
  try {
    await post(`jobs/${encodeURIComponent(job.key)}/resume`);
    notice(`${job.key} goes on at its next time.`);
  } catch (refused) {
    notice(refused.message, "bad");
  }
}

/** Asks how to run it, starts it and goes to the run's page. Before mails go to all recipients it asks again. */
export async function runNow(job, get) {
  const full = await get(`jobs/${encodeURIComponent(job.key)}`);
  const path = `jobs/${encodeURIComponent(job.key)}/run`;
  let started = await ask({
    title: `Run ${job.key} now?`,
    text: job.paused ? "The job is paused; this run happens all the same." : job.description,
    body: [full.modes.length > 0 ? modes(full) : null, overrides(full), field("ping", "Tell the monitor about this run", h("input", { type: "checkbox" }))],
    label: "Run",
    act: (form) => {
      const body = request(full, form);
      return body.mode === "real" ? { body } : post(path, body);
    },
  });
  if (started?.body) {
    started = await confirmSending(full, path, started.body);
  }
  if (started) {
    location.hash = `#/runs/${started.run}`;
  }
}

/** Shows to whom the mails would go. */
async function confirmSending(job, path, body) {
  const preview = await orError(post("reports/preview", { action: job.task, options: { ...job.parameters, ...body.parameters } }));
  return ask({
    title: `Send the mails of ${job.key} to all recipients?`,
    body: preview.failure
      ? [h("p", {}, "What they are can't be shown:"), problem(preview.failure)]
      : table(
          "Mails that would be sent",
          [
            { title: "Subject", class: "wide", cell: (mail) => h("span", { class: "hostile" }, mail.subject) },
            { title: "To and Cc", cell: (mail) => h("span", { class: "hostile" }, [mail.to, ...mail.cc].filter((address) => address !== null).join(", ")) },
          ],
          preview.reports.filter((mail) => mail.wouldSend),
          "Nothing would be sent now.",
        ),
    label: "Send",
    tone: "danger",
    act: () => post(path, body),
  });
}

function modes(job) {
  return h(
    "fieldset",
    {},
    h("legend", {}, "Its mails"),
    job.modes.map((mode) => {
      const [label, help] = MODES[mode] ?? [mode, null];
      return field("mode", label, h("input", { type: "radio", value: mode, required: true, checked: mode === "preview" }), help);
    }),
    job.modes.includes("me") ? address() : null,
  );
}

/** Shown while "me" is chosen. */
function address() {
  const place = field("to", "My address", h("input", { type: "email" }));
  place.classList.add("address");
  return place;
}

function overrides(job) {
  return h(
    "details",
    {},
    h("summary", {}, "Parameters"),
    parameterFields(job.taskParameters.filter(isOpen(job)), job.parameters),
  );
}

/** In a mail job the mode decides about these. */
function isOpen(job) {
  const decided = job.modes.length > 0 ? ["send", "yes", "to", "only-to"] : [];
  return (parameter) => !decided.includes(parameter.name);
}

function request(job, form) {
  const body = { parameters: changed(job, readParameters(form, job.taskParameters.filter(isOpen(job)), job.parameters)), ping: form.elements.ping.checked };
  if (job.modes.length > 0) {
    body.mode = form.elements.mode.value;
    if (body.mode === "me") {
      body.to = form.elements.to.value;
    }
  }
  return body;
}

/** Only what differs from the scheduled values. */
function changed(job, given) {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([name, value]) => String(value) !== String(job.parameters[name] ?? defaultOf(job, name)))
      .map(([name, value]) => [name, String(value)]),
  );
}

function defaultOf(job, name) {
  const parameter = job.taskParameters.find((one) => one.name === name);
  return parameter.default ?? (parameter.kind === "FLAG" ? "false" : "");
}
