// What an operator should look at, worst first.

import { count, distance, duration, inWords } from "./text.js";

const QUEUE_PATIENCE = 900;
const SPOOL_PATIENCE = 600;
const ORDER = ["bad", "warn", "calm"];

export function attention(state) {
  const items = [
    ...of(state.jobs, ofJobs),
    ...of(state.badRuns, (runs) => ofRuns(runs, state.jobs.items ?? [])),
    ...of(state.mails, (mails) => ofMails(mails, state.stuck.items ?? [])),
    ...of(state.ingestion, ofIngestion),
    ...of(state.subscriptions, ofSubscriptions),
    ...of(state.chat, ofChat),
    ...of(state.cache, ofCache),
    ...of(state.nodes, ofNodes),
    ...unread(state),
  ];
  return items.sort((one, other) => ORDER.indexOf(one.tone) - ORDER.indexOf(other.tone));
}

function of(answer, items) {
  return answer.failure ? [] : items(answer);
}

function item(tone, to, text, detail = null) {
  return { tone, to, text, detail };
}

function unread(state) {
  const failed = Object.entries(state).filter(([, answer]) => answer.failure);
  if (failed.length === 0) {
    return [];
  }
  const messages = new Set(failed.map(([, answer]) => answer.failure.message));
  return [item("bad", "", "Some of this can't be read", `${failed.map(([name]) => name).join(", ")}: ${[...messages].join(" ")}`)];
}

/** What is worth knowing about the configuration, in one line. */
function hints(to, warnings) {
  if (warnings.length === 0) {
    return [];
  }
  return [warnings.length === 1 ? item("calm", to, warnings[0]) : item("calm", to, `${warnings.length} hints about the configuration`, warnings.join(" "))];
}

function ofJobs({ items, skipped, allPaused, warnings }) {
  const found = hints("jobs", warnings);
  if (skipped) {
    found.push(item("warn", "jobs", "The timers of this server are off", "SKIP_CRONJOBS is set"));
  }
  if (allPaused) {
    found.push(item("warn", "jobs", `All jobs are paused by ${allPaused.by} since ${distance(allPaused.at)}`, allPaused.note));
  }
  for (const job of items) {
    const to = `jobs/${encodeURIComponent(job.key)}`;
    if (job.failuresInRow > 0 && job.last !== null) {
      const times = job.failuresInRow > 1 ? ` ${job.failuresInRow} times in a row` : "";
      found.push(item("bad", `runs/${job.last.id}`, `${job.key} ${inWords(job.last.state)}${times}, ${distance(job.last.started ?? job.last.due)}`, job.last.message));
    }
    if (job.overdue) {
      found.push(item("bad", to, `${job.key} is overdue`, job.overdueSince ? `since ${distance(job.overdueSince)}` : null));
    }
    if (job.paused) {
      found.push(item("calm", to, `${job.key} is paused by ${job.paused.by} since ${distance(job.paused.at)}`, job.paused.note));
    }
    if (job.ping?.last && job.ping.last.result !== "ok") {
      found.push(item("warn", `runs/${job.ping.last.run}`, `The monitor of ${job.key} was not told`, job.ping.last.result));
    }
  }
  return found;
}

/** Failed runs of the last day, but not of jobs that fail still: those are named already. */
function ofRuns({ items }, jobs) {
  const failing = new Set(jobs.filter((job) => job.failuresInRow > 0).map((job) => job.key));
  const others = items.filter((run) => !failing.has(run.job));
  return others.slice(0, 5).map((run) => item("warn", `runs/${run.id}`, `${run.job ?? run.task} ${inWords(run.state)}, ${distance(run.started ?? run.due)}`, run.message));
}

function ofMails(mails, stuck) {
  const { counts, lastFailure, oldestQueuedSeconds, warnings } = mails;
  const found = hints("mails", warnings);
  if (counts.held > 0) {
    found.push(item("warn", "mails?state=held", `${count(counts.held, "mail is", "mails are")} held back`));
  }
  const reason = lastFailure ? `last failure: ${lastFailure.error}` : null;
  for (const state of ["undeliverable", "uncertain", "partial"]) {
    if (counts[state] > 0) {
      const newest = stuck.find((mail) => mail.state === state);
      const to = newest && counts[state] === 1 ? `mails/${newest.id}` : `mails?state=${state}`;
      found.push(item("bad", to, `${count(counts[state], "mail")} ${inWords(state)}`, newest ? `${newest.subject}: ${newest.lastError ?? newest.refused.join(", ")}` : null));
    }
  }
  if (oldestQueuedSeconds > QUEUE_PATIENCE) {
    found.push(item("bad", "mails?state=queued", `${count(counts.queued, "mail waits", "mails wait")}, the oldest for ${duration(oldestQueuedSeconds, true)}`, reason));
  }
  return found;
}

function ofIngestion({ spools, queues }) {
  const found = [];
  for (const spool of spools) {
    if (spool.failed > 0) {
      found.push(item("warn", "ingestion", `${count(spool.failed, "file")} failed on ${spool.node}`));
    }
    if (spool.oldestWaitingSeconds > SPOOL_PATIENCE) {
      found.push(item("bad", "ingestion", `Files wait on ${spool.node} for ${duration(spool.oldestWaitingSeconds, true)}`, `${count(spool.waiting, "file")} in the spool, ${spool.retry} to be tried again`));
    }
  }
  if (queues.lagSeconds > SPOOL_PATIENCE) {
    found.push(item("bad", "ingestion", `The counters are ${duration(queues.lagSeconds, true)} behind`));
  }
  if (queues.refused > 0) {
    found.push(item("warn", "ingestion", `${count(queues.refused, "row")} can't be counted`));
  }
  return found;
}

function ofSubscriptions({ problem, items }) {
  const found = problem ? [item("bad", "subscriptions", "The subscriptions can't be read", problem)] : [];
  const broken = items.filter((file) => file.entries.length === 0 && file.problems.length > 0);
  if (broken.length > 0) {
    found.push(item("warn", "subscriptions", `${count(broken.length, "subscription file")} can't be used`, broken.map((file) => file.file).join(", ")));
  }
  return found;
}

function ofChat({ configured, lastError, lastErrorAt }) {
  return configured && lastError ? [item("warn", "mails", `A chat alert was not sent, ${distance(lastErrorAt)}`, lastError)] : [];
}

function ofCache({ available, server, lifetimeSeconds }) {
  return available || lifetimeSeconds === 0 ? [] : [item("warn", "system", "Redis is away, every answer is computed", server)];
}

function ofNodes({ items }) {
  const gone = items.filter((node) => !node.alive && Date.now() - new Date(node.seenAt) < 86_400_000);
  return gone.map((node) => item("warn", "system", `${node.name} went away without a word`, `last seen ${distance(node.seenAt)}`));
}
