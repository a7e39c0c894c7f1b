import { post } from "../api.js";
import { ask, button, card, facts, fill, h, link, notice, repeat, table } from "../dom.js";
import { badge, distance, duration, when } from "../text.js";
import { reason } from "./mails.js";

const EXPLANATIONS = {
  held: "This installation keeps mails back (EMAIL_BACKEND).",
  uncertain: "The connection ended while the mail server was taking it: it may have arrived or not. Resend it, or drop it if it has.",
  undeliverable: "It was given up.",
  partial: "Some recipients were refused; the others have it.",
  dropped: "Somebody decided that it is not sent.",
};

export const title = (id) => `Mail ${id}`;

export async function show(place, context) {
  const refresh = async () => {
    const mail = await context.get(`mails/${encodeURIComponent(context.id)}`);
    fill(place, content(mail, context, refresh));
    return mail;
  };
  await refresh();
  repeat(context.signal, 3, async () => {
    await refresh();
  });
}

function content(mail, { operator }, refresh) {
  const why = reason(mail);
  return [
    h("p", { class: "crumb" }, link("mails", "Mails"), mail.run ? [" / ", link(`runs/${mail.run}`, `run ${mail.run}`)] : null),
    h(
      "header",
      { class: "title" },
      h("h1", { class: "hostile" }, mail.subject, " ", badge(mail.state)),
      h("p", { class: "dim" }, `Mail ${mail.id}, ${mail.kind}, queued ${distance(mail.queuedAt)}`),
      operator ? h("p", { class: "buttons" }, actions(mail, refresh)) : null,
    ),
    why === "–" && !EXPLANATIONS[mail.state]
      ? null
      : h("p", { class: `banner ${mail.state === "queued" ? "live" : ["held", "dropped"].includes(mail.state) ? "warn" : "bad"}` }, EXPLANATIONS[mail.state] ?? "It waits.", why === "–" ? "" : h("b", { class: "block" }, why)),
    h(
      "div",
      { class: "grid two" },
      card(
        "Delivery",
        facts([
          ["Queued", when(mail.queuedAt, { seconds: true })],
          ["Next try", mail.due ? [when(mail.due, { seconds: true }), ` ${distance(mail.due)}`] : null],
          ["Tries", mail.triesLeft === null ? mail.tries : `${mail.tries}, ${mail.triesLeft} left`],
          ["Ended", mail.finishedAt ? when(mail.finishedAt, { seconds: true }) : null],
          ["By hand", mail.handledBy ? [mail.handledBy, ", ", when(mail.handledAt)] : null],
          ["Still to get it", mail.recipientsLeft ? mail.recipientsLeft.join(", ") : null],
          ["From run", mail.run ? link(`runs/${mail.run}`, `#${mail.run}`) : "none"],
        ]),
      ),
      card("Headers", facts(mail.headers.map((header) => [header.name, header.value]))),
    ),
    card(
      "Tries",
      table(
        "Tries, newest first",
        [
          { title: "Started", cell: (attempt) => when(attempt.startedAt, { seconds: true }) },
          { title: "Took", cell: (attempt) => (attempt.endedAt ? duration((new Date(attempt.endedAt) - new Date(attempt.startedAt)) / 1000) : "goes on") },
          { title: "Result", cell: (attempt) => badge(attempt.result ?? "RUNNING") },
          { title: "The server's answer", class: "wide", cell: (attempt) => attempt.answer ?? "–" },
          { title: "By", cell: (attempt) => attempt.node },
        ],
        mail.attempts,
        "Nobody has tried to send it.",
      ),
    ),
    card("Text", h("pre", { class: "mailtext", tabindex: "0", "aria-label": "Text of the mail" }, mail.body)),
  ];
}

function actions(mail, refresh) {
  const path = `mails/${encodeURIComponent(mail.id)}`;
  const again = mail.state === "sent";
  const to = mail.recipientsLeft ?? [mail.to, ...mail.cc].filter((address) => address !== null);
  return [
    mail.actions.includes("resend")
      ? button(again ? "Send again" : "Resend", async () => {
          const done = await ask({
            title: again ? "Send it a second time?" : "Resend this mail?",
            text: `${again ? "It has been sent; its recipients get it twice. " : ""}To: ${to.join(", ")}`,
            label: again ? "Send again" : "Resend",
            tone: again ? "danger" : "primary",
            act: () => post(`${path}/resend`, again ? { again: true } : {}),
          });
          if (done) {
            notice("The mail is queued.");
            await refresh();
          }
        }, { tone: again ? "quiet" : "primary", key: "resend" })
      : null,
    mail.actions.includes("drop")
      ? button("Drop", async () => {
          const done = await ask({
            title: "Drop this mail?",
            text: "It will not be sent. It can be resent later.",
            label: "Drop",
            tone: "danger",
            act: () => post(`${path}/drop`),
          });
          if (done) {
            notice("The mail is dropped.");
            await refresh();
          }
        }, { tone: "quiet", key: "drop" })
      : null,
  ];
}
