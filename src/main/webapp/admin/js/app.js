// Finds the page for the address behind the # and shows it.

import { get, remove, toLogin, whoAmI } from "./api.js";
import { fill, h, problem } from "./dom.js";
import * as overview from "./pages/overview.js";
import * as jobs from "./pages/jobs.js";
import * as job from "./pages/job.js";
import * as runs from "./pages/runs.js";
import * as run from "./pages/run.js";
import * as mails from "./pages/mails.js";
import * as mail from "./pages/mail.js";
import * as preview from "./pages/preview.js";
import * as subscriptions from "./pages/subscriptions.js";
import * as ingestion from "./pages/ingestion.js";
import * as commands from "./pages/commands.js";
import * as command from "./pages/command.js";
import * as system from "./pages/system.js";

const PAGES = {
  "": [overview],
  jobs: [jobs, job],
  runs: [runs, run],
  mails: [mails, mail],
  preview: [preview],
  subscriptions: [subscriptions],
  ingestion: [ingestion],
  commands: [commands, command],
  system: [system],
};

const THEMES = ["auto", "light", "dark"];

const main = document.getElementById("main");
const navigation = document.getElementById("navigation");
const menu = document.getElementById("menu");
let session;
let current = new AbortController();

/** The parts of `#/runs/17?state=FAILED`. */
function address() {
  const [path, search] = location.hash.replace(/^#\/?/, "").split("?", 2);
  const [name, ...rest] = path.split("/");
  return { name, id: rest.length === 0 ? null : decodeURIComponent(rest.join("/")), query: new URLSearchParams(search ?? "") };
}

async function show() {
  const { name, id, query } = address();
  current.abort();
  current = new AbortController();
  const { signal } = current;
  markNavigation(name);
  const page = PAGES[name]?.[id === null ? 0 : 1];
  const place = h("div", { class: `page ${name || "overview"}` });
  try {
    if (page === undefined) {
      throw new Error("There is no such page.");
    }
    document.title = `${page.title(id)} – KernelCI operations`;
    await page.show(place, { id, query, signal, get: (path) => get(path, signal), operator: session.role === "operator", user: session.user });
  } catch (failure) {
    if (signal.aborted) {
      return;
    }
    fill(place, h("h1", {}, "This can't be shown"), problem(failure));
  }
  if (signal.aborted) {
    return;
  }
  fill(main, place);
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
}

function markNavigation(name) {
  for (const entry of navigation.querySelectorAll("nav a")) {
    const here = entry.getAttribute("href") === `#/${name}`;
    if (here) {
      entry.setAttribute("aria-current", "page");
    } else {
      entry.removeAttribute("aria-current");
    }
  }
  menu.setAttribute("aria-expanded", "false");
}

function paint() {
  const theme = localStorage.getItem("theme") ?? "auto";
  document.documentElement.dataset.theme = theme;
  document.getElementById("theme").textContent = `Theme: ${theme}`;
  document.dispatchEvent(new Event("theme"));
}

async function start() {
  paint();
  try {
    session = await whoAmI();
  } catch (failure) {
    if (failure.status === 401) {
      toLogin();
    } else {
      fill(main, h("h1", {}, "The console can't start"), problem(failure));
    }
    return;
  }
  fill(document.getElementById("user"), h("b", {}, session.user), ` ${session.role}`);
  menu.addEventListener("click", () => menu.setAttribute("aria-expanded", menu.getAttribute("aria-expanded") !== "true"));
  document.getElementById("theme").addEventListener("click", () => {
    const theme = localStorage.getItem("theme") ?? "auto";
    localStorage.setItem("theme", THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]);
    paint();
  });
  document.getElementById("logout").addEventListener("click", async () => {
    await remove("session");
    location.replace("login.html");
  });
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  addEventListener("hashchange", show);
  await show();
}

start();
