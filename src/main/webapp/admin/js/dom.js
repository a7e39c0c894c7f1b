// Elements. Whatever comes from the server becomes text, never markup.

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...content(children));
  return element;
}

function content(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}

/** Puts new content into an element; what had the focus before has it afterwards. */
export function fill(element, ...children) {
  const active = document.activeElement;
  const focused = element.contains(active) ? active.getAttribute("data-key") ?? active.getAttribute("href") : null;
  element.replaceChildren(...content(children));
  if (focused !== null) {
    const again = [...element.querySelectorAll("[data-key], [href]")].find(
      (candidate) => (candidate.getAttribute("data-key") ?? candidate.getAttribute("href")) === focused,
    );
    again?.focus({ preventScroll: true });
  }
  return element;
}

export function link(to, ...children) {
  return h("a", { href: `#/${to}` }, children);
}

export function button(label, action, { tone = "", key = label, ...attributes } = {}) {
  return h("button", { type: "button", class: tone, "data-key": key, onclick: action, ...attributes }, label);
}

export function card(title, ...children) {
  return h("section", { class: "card" }, title === null ? null : h("h2", {}, title), children);
}

/** Pairs of names and values. Without a value a pair is left out. */
export function facts(pairs) {
  return h(
    "dl",
    { class: "facts" },
    pairs
      .filter(([, value]) => value !== null && value !== undefined && value !== "")
      .map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
  );
}

/**
 * A table; on a narrow screen each row becomes a small card with the columns' titles.
 * A column: title, cell(row), optionally a class.
 */
export function table(caption, columns, rows, empty) {
  if (rows.length === 0) {
    return h("p", { class: "empty" }, empty);
  }
  return h(
    "div",
    { class: "scroll" },
    h(
      "table",
      {},
      h("caption", { class: "hidden" }, caption),
      h("thead", {}, h("tr", {}, columns.map((column) => h("th", { scope: "col", class: column.class }, column.title)))),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h("tr", {}, columns.map((column) => h("td", { class: column.class, "data-title": column.title }, column.cell(row)))),
        ),
      ),
    ),
  );
}

/** Links to the pages of a list; `to(page)` is where one is. */
export function pager(page, size, total, to) {
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1) {
    return h("p", { class: "pager" }, `${total} in all`);
  }
  return h(
    "nav",
    { class: "pager", "aria-label": "Pages of the list" },
    page > 1 ? link(to(page - 1), "Newer") : null,
    h("span", {}, `Page ${page} of ${pages}, ${total} in all`),
    page < pages ? link(to(page + 1), "Older") : null,
  );
}

export function problem(failure) {
  return h("p", { class: "problem", role: "alert" }, failure.message);
}

/** What should be known before anything else on the page; nothing when there is nothing. */
export function warnings(texts) {
  if (texts.length === 0) {
    return null;
  }
  return texts.length === 1
    ? h("p", { class: "banner warn" }, texts[0])
    : h("ul", { class: "banner warn" }, texts.map((text) => h("li", {}, text)));
}

let hiding;

/** A short word about what has just happened. */
export function notice(text, tone = "good") {
  const output = document.getElementById("notice");
  output.textContent = text;
  output.className = `shown ${tone}`;
  clearTimeout(hiding);
  hiding = setTimeout(() => (output.className = ""), tone === "bad" ? 12000 : 5000);
}

/**
 * Asks before something is done. `act(form)` does it; what it throws is shown and the dialog stays.
 * Resolves to what `act` gives, or to null when the dialog was closed.
 */
export function ask({ title, text, body = null, label, tone = "primary", act }) {
  return new Promise((resolve) => {
    const wrong = h("p", { class: "problem", role: "alert" });
    const go = h("button", { class: tone, "data-key": "confirm" }, label);
    const form = h(
      "form",
      { method: "dialog" },
      h("h2", { id: "dialog-title" }, title),
      text ? h("p", {}, text) : null,
      body,
      wrong,
      h("p", { class: "buttons end" }, button("Cancel", () => dialog.close(), { tone: "quiet" }), go),
    );
    const dialog = h("dialog", { "aria-labelledby": "dialog-title" }, form);
    let result = null;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      go.disabled = true;
      wrong.textContent = "";
      clearFieldProblems(form);
      try {
        result = (await act(form)) ?? true;
        dialog.close();
      } catch (refused) {
        wrong.textContent = refused.message;
        showFieldProblems(form, refused.fields ?? {});
        go.disabled = false;
      }
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

let fields = 0;

/** One input with its label, help and place for a problem. */
export function field(name, label, input, help = null) {
  const id = `field-${(fields += 1)}`;
  input.id = id;
  input.name = name;
  const wrong = h("span", { class: "problem", id: `${id}-problem` });
  const hint = help === null ? null : h("span", { class: "help", id: `${id}-help` }, help);
  input.setAttribute("aria-describedby", `${id}-problem${hint === null ? "" : ` ${id}-help`}`);
  const caption = h("label", { for: id }, label);
  return input.type === "checkbox" || input.type === "radio"
    ? h("p", { class: "field check" }, input, caption, hint, wrong)
    : h("p", { class: "field" }, caption, input, hint, wrong);
}

/** Problems by field; names may have a prefix such as `options.` or `parameters.` */
export function showFieldProblems(form, problems) {
  for (const [path, text] of Object.entries(problems)) {
    const input = form.elements[path] ?? form.elements[path.replace(/^(options|parameters)\./, "")];
    if (input instanceof HTMLElement) {
      input.setAttribute("aria-invalid", "true");
      document.getElementById(`${input.id}-problem`).textContent = text;
    } else {
      form.querySelector("[role=alert]")?.append(` ${path}: ${text}.`);
    }
  }
  form.querySelector("[aria-invalid]")?.focus();
}

export function clearFieldProblems(form) {
  for (const input of form.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
    document.getElementById(`${input.id}-problem`).textContent = "";
  }
}

export function select(options, value) {
  const element = h(
    "select",
    {},
    options.map((option) => {
      const [text, label] = Array.isArray(option) ? option : [option, option];
      return h("option", { value: text, selected: text === value }, label);
    }),
  );
  return element;
}

/** Repeats a step until the page is left; a page that nobody sees waits. */
export async function repeat(signal, seconds, step) {
  while (!signal.aborted) {
    await new Promise((wake) => {
      const timer = setTimeout(wake, seconds * 1000);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        wake();
      });
    });
    if (signal.aborted || document.hidden || document.querySelector("dialog[open]") !== null) {
      continue;
    }
    try {
      if ((await step()) === false) {
        return;
      }
    } catch (failure) {
      if (failure.name !== "AbortError") {
        notice(failure.message, "bad");
      }
    }
  }
}
