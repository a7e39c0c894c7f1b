import { post, query } from "../api.js";
import { ask, card, clearFieldProblems, fill, h, link, showFieldProblems } from "../dom.js";
import { parameterFields, readParameters } from "../parameters.js";
import { runTable } from "./runs.js";

export const title = (name) => name;

export async function show(place, { get, id, query: given, operator }) {
  const [task, runs] = await Promise.all([get(`tasks/${encodeURIComponent(id)}`), get(query("runs", { task: id, size: 10 }))]);
  fill(
    place,
    h("p", { class: "crumb" }, link("commands", "Commands")),
    h("header", { class: "title" }, h("h1", {}, task.name), h("p", { class: "dim" }, task.description)),
    task.running ? h("p", { class: "banner live" }, "It is running: ", link(`runs/${task.running}`, "follow it")) : null,
    operator ? form(task, Object.fromEntries(given)) : card("Parameters", h("ul", {}, task.parameters.map((parameter) => h("li", {}, h("b", {}, parameter.name), ` ${parameter.help}`)))),
    card("Its last runs", runTable(runs.items, "It never ran.", false)),
  );
}

/** `given`: values to begin with, from the address. */
function form(task, given) {
  const wrong = h("p", { class: "problem", role: "alert" });
  const go = h("button", { class: "primary", disabled: task.running !== null }, "Run");
  const element = h("form", { class: "card" }, h("h2", {}, "Run it"), parameterFields(task.parameters, given), wrong, h("p", { class: "buttons" }, go));
  element.addEventListener("submit", async (event) => {
    event.preventDefault();
    wrong.textContent = "";
    clearFieldProblems(element);
    go.disabled = true;
    const parameters = readParameters(element, task.parameters);
    if (task.deletes && !parameters["dry-run"] && !(await isMeant(task, parameters))) {
      go.disabled = false;
      return;
    }
    try {
      const started = await post(`tasks/${encodeURIComponent(task.name)}`, { parameters });
      location.hash = `#/runs/${started.run}`;
    } catch (refused) {
      go.disabled = false;
      wrong.textContent = refused.message;
      if (refused.body.run) {
        wrong.append(" ", link(`runs/${refused.body.run}`, "Follow it"));
      }
      showFieldProblems(element, refused.fields ?? {});
    }
  });
  return element;
}

/** Asks before work that deletes; null when the answer is no. */
function isMeant(task, parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== "" && value !== false);
  return ask({
    title: `Run ${task.name}?`,
    text: `${task.description} What it deletes can't be brought back.`,
    body: given.length === 0 ? null : h("ul", {}, given.map(([name, value]) => h("li", {}, h("b", {}, name), ` ${value}`))),
    label: "Run",
    tone: "danger",
    act: () => true,
  });
}
