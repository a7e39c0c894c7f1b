import { orError, post, put, query, remove } from "../api.js";
import { ask, button, card, facts, field, fill, h, notice, pager, repeat, select, table } from "../dom.js";
import { count, distance, number, tag, when } from "../text.js";

const SIZE = 50;

export const title = () => "System";

export async function show(place, context) {
  const page = Number(context.query.get("page") ?? 1);
  const refresh = async () => {
    const [nodes, cache, users, audit] = await Promise.all(
      ["nodes", "cache", "users", query("audit", { page, size: SIZE })].map((path) => orError(context.get(path))),
    );
    fill(
      place,
      h("header", { class: "title" }, h("h1", {}, "System"), h("p", { class: "dim" }, "Servers, the cache of answers, users, and who changed what.")),
      h("div", { class: "grid two" }, part("Servers", nodes, serverTable), part("Cache of answers", cache, (state) => cacheFacts(state, context, refresh))),
      part("Users", users, (list) => userTable(list, context, refresh)),
      part("Changes", audit, (list) => [auditTable(list), pager(page, SIZE, list.total, (other) => `system?page=${other}`)]),
    );
  };
  await refresh();
  repeat(context.signal, 15, refresh);
}

function part(name, answer, content) {
  return card(name, answer.failure ? h("p", { class: "problem" }, answer.failure.message) : content(answer));
}

function serverTable({ items }) {
  return table(
    "Servers",
    [
      { title: "Server", class: "tight", cell: (node) => h("b", {}, node.name) },
      { title: "State", cell: (node) => (node.alive ? tag("up", "good") : tag("gone", "bad")) },
      { title: "Version", cell: (node) => node.version },
      { title: "Started", cell: (node) => when(node.startedAt) },
      { title: "Last seen", class: "tight", cell: (node) => distance(node.seenAt) },
    ],
    items,
    "None.",
  );
}

function cacheFacts(state, { operator }, refresh) {
  return [
    facts([
      ["Redis", [state.server, " ", state.available ? tag("up", "good") : tag("away", "bad")]],
      ["Answers kept for", state.lifetimeSeconds === 0 ? "nothing is kept" : `${state.lifetimeSeconds} s`],
      ["Answers kept now", number(state.entries)],
      ["Memory of Redis", state.usedMemory],
    ]),
    operator ? h("p", { class: "buttons" }, button("Forget all answers", () => flush().then(refresh), { tone: "quiet" })) : null,
  ];
}

async function flush() {
  const done = await ask({
    title: "Forget all answers?",
    text: "The next request of each kind is computed anew, which takes longer.",
    label: "Forget all",
    act: () => post("cache/flush"),
  });
  if (done) {
    notice(`${count(done.removed, "answer")} forgotten.`);
  }
}

function userTable({ items }, { operator, user }, refresh) {
  return [
    table(
      "Users",
      [
        { title: "User", cell: (one) => [h("b", { class: "hostile" }, one.name), one.name === user ? " (you)" : ""] },
        { title: "Role", cell: (one) => one.role },
        { title: "From", cell: (one) => (one.configured ? "the configuration" : [one.createdBy, ", ", when(one.createdAt)]) },
        { title: "Actions", class: "actions", cell: (one) => (operator && !one.configured ? userActions(one, refresh) : "–") },
      ],
      items,
      "None.",
    ),
    operator ? h("p", { class: "buttons" }, button("Add a user", () => addUser().then(refresh))) : null,
  ];
}

function password() {
  return field("password", "Password", h("input", { type: "password", autocomplete: "new-password", minlength: 12, required: true }), "at least 12 characters");
}

function addUser() {
  return ask({
    title: "Add a user",
    body: [
      field("name", "Name", h("input", { type: "text", maxlength: 64, required: true, autocomplete: "off" })),
      field("role", "Role", select(["viewer", "operator"], "viewer"), "a viewer sees everything and changes nothing"),
      password(),
    ],
    label: "Add",
    act: (form) => post("users", { name: form.elements.name.value, role: form.elements.role.value, password: form.elements.password.value }),
  });
}

function userActions(one, refresh) {
  const path = `users/${encodeURIComponent(one.name)}`;
  return h(
    "span",
    { class: "buttons" },
    button("Password", () => ask({ title: `New password of ${one.name}`, text: "Sessions of that user end.", body: password(), label: "Change", act: (form) => put(path, { password: form.elements.password.value }) }).then(refresh), {
      tone: "small quiet",
      key: `password ${one.name}`,
    }),
    button(one.role === "viewer" ? "Make operator" : "Make viewer", () => ask({ title: `Change the role of ${one.name}?`, text: "Sessions of that user end.", label: "Change", act: () => put(path, { role: one.role === "viewer" ? "operator" : "viewer" }) }).then(refresh), {
      tone: "small quiet",
      key: `role ${one.name}`,
    }),
    button("Remove", () => ask({ title: `Remove ${one.name}?`, label: "Remove", tone: "danger", act: () => remove(path) }).then(refresh), { tone: "small quiet", key: `remove ${one.name}` }),
  );
}

function auditTable({ items }) {
  return table(
    "Changes, newest first",
    [
      { title: "When", cell: (change) => when(change.at, { seconds: true }) },
      { title: "Who", cell: (change) => [h("b", { class: "hostile" }, change.userName), h("span", { class: "dim block" }, change.address)] },
      { title: "What", cell: (change) => h("code", {}, `${change.method} ${change.path}`) },
      { title: "With", class: "wide", cell: (change) => (change.body === null ? "–" : h("code", { class: "clip", title: change.body }, change.body)) },
      { title: "Result", cell: (change) => tag(change.status, change.status < 400 ? "good" : change.status < 500 ? "warn" : "bad") },
    ],
    items,
    "Nobody has changed anything.",
  );
}
