import { orError, post, query } from "../api.js";
import { ask, button, card, facts, field, fill, h, link, notice, pager, repeat, select, table, warnings } from "../dom.js";
import { MAIL_STATES, badge, count, distance, inWords, when } from "../text.js";
import { mailsADay } from "./overview.js";

const SIZE = 25;

export const title = () => "Mails";

export async function show(place, context) {
  const wanted = Object.fromEntries(["state", "kind", "run", "text"].map((name) => [name, context.query.get(name)]));
  const page = Number(context.query.get("page") ?? 1);
  const top = h("div");
  const list = h("div");
  const refresh = async () => {
    const [summary, mails, chat] = await Promise.all([
      context.get("mails/summary"),
      context.get(query("mails", { ...wanted, page, size: SIZE })),
      orError(context.get("chat")),
    ]);
    fill(top, head(summary, wanted, context, refresh), state(summary, chat, context));
    fill(list, mailTable(mails.items), pager(page, SIZE, mails.total, (other) => query("mails", { ...wanted, page: other })));
    return summary;
  };
  const [summary, days] = await Promise.all([refresh(), orError(context.get("mails/days?days=30"))]);
  fill(place, top, days.failure ? null : card(null, mailsADay(days.days)), filters(wanted, summary), list);
  repeat(context.signal, 10, async () => {
    await refresh();
  });
}

function head(summary, wanted, { operator }, refresh) {
  const bulk = ["undeliverable", "held"].filter((name) => summary.counts[name] > 0);
  return [
    h(
      "header",
      { class: "title" },
      h("h1", {}, "Mails"),
      operator
        ? h(
            "p",
            { class: "buttons" },
            bulk.map((name) => button(`Resend all ${inWords(name)}`, () => resendAll(name, summary.counts[name]).then(refresh))),
            button("Send a test mail", testMail, { tone: "quiet" }),
          )
        : null,
    ),
    warnings(summary.warnings),
    h(
      "p",
      { class: "chips" },
      Object.entries(summary.counts)
        .filter(([name, amount]) => amount > 0 && name !== "claimed")
        .map(([name, amount]) => h("a", { href: `#/${query("mails", { state: name })}`, "aria-current": wanted.state === name ? "true" : null }, badge(name), ` ${amount}`)),
    ),
  ];
}

function state(summary, chat, { operator }) {
  const server = { smtp: summary.server, console: "the server's log only", hold: "nowhere, all are held back" }[summary.backend] ?? summary.backend;
  return h(
    "div",
    { class: "grid two" },
    card(
      "Mail server",
      facts([
        ["Mails go to", server],
        ["Last sent", summary.lastSentAt ? [when(summary.lastSentAt), ` (${distance(summary.lastSentAt)})`] : "never"],
        ["Oldest waits since", summary.oldestQueuedAt ? when(summary.oldestQueuedAt) : null],
        ["Last failure", summary.lastFailure ? [when(summary.lastFailure.at), " ", link(`mails/${summary.lastFailure.mail}`, summary.lastFailure.error)] : "none"],
        ["Limit", `${summary.perMinute} a minute, ${summary.retryLimit} tries each`],
      ]),
    ),
    card(
      "Chat alerts",
      chat.failure
        ? h("p", { class: "empty" }, chat.failure.message)
        : facts([
            ["Webhook", chat.configured ? "configured" : "not configured"],
            ["Last sent", when(chat.lastSentAt, { never: "never since the server's start" })],
            ["Last failure", chat.lastError ? [chat.lastError, ", ", when(chat.lastErrorAt)] : null],
            ["Since the start", `${chat.sent} sent, ${chat.suppressed} repeated within 10 minutes, ${chat.failed} failed`],
          ]),
      operator && chat.configured ? h("p", { class: "buttons" }, button("Send a test alert", testAlert, { tone: "quiet" })) : null,
    ),
  );
}

function filters(wanted, summary) {
  const states = [["", "any state"], ["partial,uncertain,undeliverable,held", "needs a person"], ...MAIL_STATES.map((name) => [name, inWords(name)])];
  const form = h(
    "form",
    { class: "filters", role: "search" },
    field("text", "Subject or address", h("input", { type: "search", value: wanted.text })),
    field("state", "State", select(states, wanted.state ?? "")),
    field("kind", "Kind", select([["", "any kind"], ...summary.kinds], wanted.kind ?? "")),
    field("run", "Run", h("input", { type: "number", min: 1, value: wanted.run })),
    button("Show all", () => (location.hash = "#/mails"), { tone: "quiet" }),
  );
  const go = () => {
    const { text, state, kind, run } = form.elements;
    location.hash = `#/${query("mails", { text: text.value, state: state.value, kind: kind.value, run: run.value })}`;
  };
  form.addEventListener("change", go);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go();
  });
  return form;
}

export function mailTable(mails) {
  return table(
    "Mails, newest first",
    [
      {
        title: "Mail",
        class: "wide",
        cell: (mail) => [link(`mails/${mail.id}`, h("span", { class: "clip" }, mail.subject)), h("span", { class: "dim block clip" }, `to ${mail.to ?? "nobody"}${mail.cc.length > 0 ? ` and ${mail.cc.length} more` : ""}`)],
      },
      { title: "State", cell: (mail) => badge(mail.state) },
      { title: "Queued", cell: (mail) => when(mail.queuedAt) },
      { title: "Tries", class: "right", cell: (mail) => mail.tries },
      { title: "Why", class: "wide", cell: (mail) => h("span", { class: "clip" }, reason(mail)) },
    ],
    mails,
    "No mail is like that.",
  );
}

/** What keeps a mail from being there. */
export function reason(mail) {
  if (mail.state === "sent") {
    return "–";
  }
  const next = mail.state === "queued" && mail.due && mail.tries > 0 ? `next try ${distance(mail.due)}` : null;
  const refused = mail.refused.length > 0 ? `refused: ${mail.refused.join(", ")}` : null;
  return [mail.lastError, refused, next].filter((text) => text !== null).join("; ") || "–";
}

async function resendAll(state, amount) {
  const done = await ask({
    title: `Resend all mails that are ${inWords(state)}?`,
    text: `${count(amount, "mail")} will be queued again.`,
    label: "Resend all",
    act: () => post("mails/resend", { state }),
  });
  if (done) {
    notice(`${count(done.resent, "mail")} queued.`);
  }
}

async function testMail() {
  const sent = await ask({
    title: "Send a test mail",
    text: "A fixed text, to one address.",
    body: field("to", "To", h("input", { type: "email", required: true })),
    label: "Send",
    act: (form) => post("mails/test", { to: form.elements.to.value }),
  });
  if (sent) {
    location.hash = `#/mails/${sent.id}`;
  }
}

async function testAlert() {
  const answer = await ask({
    title: "Send a test alert to the chat?",
    body: field("text", "Text", h("input", { type: "text", maxlength: 1000, value: "This is a test." })),
    label: "Send",
    act: (form) => post("chat/test", { text: form.elements.text.value }),
  });
  if (answer) {
    notice(answer.result === "ok" ? "The chat took it." : `The chat did not take it: ${answer.result}`, answer.result === "ok" ? "good" : "bad");
  }
}
