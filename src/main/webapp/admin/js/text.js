// Times, durations, sizes and states in words.

import { h } from "./dom.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function two(number) {
  return String(number).padStart(2, "0");
}

/** A time in UTC, in local time when the pointer rests on it. */
export function when(text, { seconds = false, never = "–" } = {}) {
  if (text === null || text === undefined) {
    return never;
  }
  const time = new Date(text);
  const year = time.getUTCFullYear() === new Date().getUTCFullYear() ? "" : ` ${time.getUTCFullYear()}`;
  const clock = `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}${seconds ? `:${two(time.getUTCSeconds())}` : ""}`;
  const local = time.toLocaleString(undefined, { dateStyle: "full", timeStyle: "long" });
  return h(
    "time",
    { datetime: text, title: `Your time: ${local}` },
    `${two(time.getUTCDate())} ${MONTHS[time.getUTCMonth()]}${year} ${clock}`,
  );
}

/** How long ago, or in how long: one unit. */
export function distance(text) {
  const seconds = (Date.now() - new Date(text)) / 1000;
  const words = duration(Math.abs(seconds), true);
  return seconds >= 0 ? `${words} ago` : `in ${words}`;
}

export function duration(seconds, rough = false) {
  if (seconds === null || seconds === undefined) {
    return "–";
  }
  if (seconds < 60) {
    return seconds < 10 && !rough ? `${Math.round(seconds * 10) / 10} s` : `${Math.round(seconds)} s`;
  }
  if (seconds < 3600) {
    const minutes = Math.floor(seconds / 60);
    return rough ? `${minutes} min` : `${minutes} min ${Math.round(seconds % 60)} s`;
  }
  if (seconds < 172800) {
    const hours = Math.floor(seconds / 3600);
    return rough ? `${hours} h` : `${hours} h ${Math.round((seconds % 3600) / 60)} min`;
  }
  return `${Math.floor(seconds / 86400)} days`;
}

export function number(value) {
  return value === null || value === undefined ? "–" : value.toLocaleString("en");
}

export function size(bytes) {
  const units = ["B", "KB", "MB", "GB", "TB"];
  let unit = 0;
  let amount = bytes;
  while (amount >= 1000 && unit < units.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  return `${amount < 10 && unit > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[unit]}`;
}

export function count(amount, singular, plural = `${singular}s`) {
  return `${number(amount)} ${amount === 1 ? singular : plural}`;
}

// name: [words, tone]
const STATES = {
  RUNNING: ["running", "live"],
  SUCCEEDED: ["succeeded", "good"],
  FAILED: ["failed", "bad"],
  PARTIAL: ["partly failed", "bad"],
  CANCELLED: ["cancelled", "warn"],
  SKIPPED_PAUSED: ["skipped: paused", "calm"],
  SKIPPED_DISABLED: ["skipped: timers off", "calm"],
  SKIPPED_ENVIRONMENT: ["skipped: not on this instance", "calm"],
  SKIPPED_OVERLAP: ["skipped: still running", "warn"],
  MISSED: ["missed", "bad"],
  LOST: ["lost", "bad"],
  queued: ["queued", "live"],
  claimed: ["being sent", "live"],
  sending: ["being sent", "live"],
  sent: ["sent", "good"],
  partial: ["partly sent", "bad"],
  held: ["held back", "warn"],
  uncertain: ["uncertain", "bad"],
  undeliverable: ["undeliverable", "bad"],
  dropped: ["dropped", "calm"],
  scheduled: ["scheduled", "good"],
  running: ["running", "live"],
  paused: ["paused", "warn"],
  disabled: ["timers off", "warn"],
  blocked: ["not on this instance", "calm"],
  undeployed: ["not deployed", "bad"],
  unsent: ["unsent", "warn"],
  ignored: ["ignored", "calm"],
  failed: ["failed", "bad"],
  refused: ["refused", "bad"],
  abandoned: ["abandoned", "warn"],
};

export const RUN_STATES = Object.keys(STATES).filter((name) => name === name.toUpperCase());

export const MAIL_STATES = ["queued", "sending", "sent", "held", "partial", "uncertain", "undeliverable", "dropped"];

export function inWords(state) {
  return STATES[state]?.[0] ?? state;
}

export function badge(state) {
  const [words, tone] = STATES[state] ?? [state, "calm"];
  return tag(words, tone);
}

export function tag(words, tone) {
  return h("span", { class: `badge ${tone}` }, words);
}
