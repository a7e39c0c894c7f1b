// A form made of a task's parameters.

import { field, h } from "./dom.js";

function input(parameter, value) {
  switch (parameter.kind) {
    case "FLAG":
      return h("input", { type: "checkbox", checked: String(value) === "true" });
    case "NUMBER":
      return h("input", { type: "number", min: 1, step: 1, value, placeholder: parameter.default });
    default:
      return h("input", { type: "text", value, placeholder: parameter.default ?? (parameter.kind === "LIST" ? "a, b" : null) });
  }
}

/** The fields; `values` wins over the parameters' defaults. */
export function parameterFields(parameters, values = {}) {
  if (parameters.length === 0) {
    return h("p", { class: "empty" }, "It takes no parameters.");
  }
  return h(
    "div",
    { class: "fields" },
    parameters.map((parameter) => {
      const value = values[parameter.name] ?? (parameter.kind === "FLAG" ? parameter.default : null);
      const help = parameter.kind === "LIST" ? `${parameter.help}, with commas` : parameter.help;
      return field(parameter.name, parameter.name + (parameter.required ? " (required)" : ""), input(parameter, value), help);
    }),
  );
}

/** What was filled in, as texts and booleans; empty texts only when they take away one of `values`. */
export function readParameters(form, parameters, values = {}) {
  const given = {};
  for (const parameter of parameters) {
    const element = form.elements[parameter.name];
    if (parameter.kind === "FLAG") {
      given[parameter.name] = element.checked;
    } else if (element.value.trim() !== "" || values[parameter.name] !== undefined) {
      given[parameter.name] = element.value.trim();
    }
  }
  return given;
}
