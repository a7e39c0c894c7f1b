import { post } from "../api.js";
import { clearFieldProblems, facts, field, fill, h, problem, select, showFieldProblems } from "../dom.js";
import { badge, count, tag } from "../text.js";
import { parameterFields, readParameters } from "../parameters.js";

const ACTIONS = ["summary", "new_issues", "hardware_summary", "metrics_summary", "issue_report", "test_report", "fake_report"];

/** A preview sends nothing, whatever these say. */
const POINTLESS = ["send", "yes", "monitoring-id", "update-storage"];

export const title = () => "Report preview";

export async function show(place, { get, query }) {
  const result = h("div", { "aria-live": "polite" });
  const options = h("div");
  const wrong = h("p", { class: "problem", role: "alert" });
  const action = select(ACTIONS, query.get("action") ?? ACTIONS[0]);
  const go = h("button", { class: "primary" }, "Preview");
  const form = h("form", { class: "card" }, field("action", "Report", action), options, wrong, h("p", { class: "buttons" }, go));
  let parameters = [];
  const choose = async () => {
    const task = await get(`tasks/${encodeURIComponent(action.value)}`);
    parameters = task.parameters.filter((parameter) => !POINTLESS.includes(parameter.name));
    fill(options, h("p", { class: "dim" }, task.description), parameterFields(parameters, Object.fromEntries(query)));
  };
  action.addEventListener("change", () => choose().catch((failure) => fill(options, problem(failure))));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    wrong.textContent = "";
    clearFieldProblems(form);
    go.disabled = true;
    fill(result, h("p", { class: "loading" }, "Writing the report"));
    try {
      fill(result, content(await post("reports/preview", { action: action.value, options: given(form, parameters) })));
    } catch (refused) {
      fill(result);
      wrong.textContent = refused.message;
      showFieldProblems(form, refused.fields ?? {});
    }
    go.disabled = false;
  });
  await choose();
  fill(place, h("header", { class: "title" }, h("h1", {}, "Report preview"), h("p", { class: "dim" }, "What a report would say now, and to whom. Nothing is sent and nothing is recorded.")), form, result);
}

/** Flags only when they are set. */
function given(form, parameters) {
  return Object.fromEntries(Object.entries(readParameters(form, parameters)).filter(([, value]) => value !== false && value !== ""));
}

function content(preview) {
  return [
    h("h2", {}, count(preview.reports.length, "mail"), " ", badge(preview.state)),
    preview.message ? h("p", { class: "dim" }, preview.message) : null,
    preview.messages.length > 0 ? h("details", { class: "card" }, h("summary", {}, count(preview.messages.length, "message")), h("pre", { class: "log" }, preview.messages.join("\n"))) : null,
    preview.reports.map((report, index) => mail(report, index === 0)),
  ];
}

function mail(report, open) {
  return h(
    "details",
    { class: "card mail", open },
    h("summary", {}, h("b", { class: "hostile" }, report.subject), " ", report.wouldSend ? tag("would be sent", "good") : tag(`not sent: ${report.reason}`, "warn")),
    facts([
      ["Kind", report.kind],
      ["To", report.to ?? "nobody"],
      ["Cc", report.cc.join(", ")],
      ["Reply to", report.replyTo],
      ["In reply to", report.inReplyTo],
      ["Message id", report.messageId],
    ]),
    h("pre", { class: "mailtext", tabindex: "0", "aria-label": "Text of the mail" }, report.body),
  );
}
