import { fill, h, link, table } from "../dom.js";
import { badge } from "../text.js";

export const title = () => "Commands";

export async function show(place, context) {
  const tasks = await context.get("tasks");
  fill(
    place,
    h("header", { class: "title" }, h("h1", {}, "Commands"), h("p", { class: "dim" }, "What can be run by hand. Scheduled jobs run the same tasks.")),
    table(
      "Commands",
      [
        { title: "Command", class: "wide", cell: (task) => [link(`commands/${encodeURIComponent(task.name)}`, h("b", {}, task.name)), h("span", { class: "dim block" }, task.description)] },
        { title: "Parameters", cell: (task) => task.parameters.map((parameter) => parameter.name).join(", ") || "none" },
        { title: "Now", cell: (task) => (task.running === null ? "–" : link(`runs/${task.running}`, badge("RUNNING"))) },
      ],
      tasks.items,
      "There are no commands.",
    ),
  );
}
