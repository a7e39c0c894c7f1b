// The operators' API. The session's token goes with every change; without a session the login page comes.

let csrfToken = null;

export class Refused extends Error {
  constructor(status, body) {
    super(body.error ?? `The server answered ${status}.`);
    this.status = status;
    this.fields = body.fields ?? {};
    this.body = body;
  }
}

async function ask(method, path, body, signal) {
  const headers = { Accept: "application/json" };
  if (csrfToken !== null && method !== "GET") {
    headers["X-CSRF-Token"] = csrfToken;
  }
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  let response;
  try {
    response = await fetch(`api/${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), signal });
  } catch (failure) {
    if (signal?.aborted) {
      throw failure;
    }
    throw new Refused(0, { error: "The server does not answer." });
  }
  if (response.status === 401 && path !== "session") {
    toLogin();
  }
  const text = await response.text();
  let answer = {};
  try {
    answer = text === "" ? {} : JSON.parse(text);
  } catch {
    answer = { error: `The server answered ${response.status}.` };
  }
  if (!response.ok) {
    throw new Refused(response.status, answer);
  }
  return answer;
}

export function toLogin() {
  location.replace(`login.html${location.hash}`);
}

export function get(path, signal) {
  return ask("GET", path, undefined, signal);
}

export function post(path, body = {}) {
  return ask("POST", path, body);
}

export function put(path, body) {
  return ask("PUT", path, body);
}

export function remove(path) {
  return ask("DELETE", path);
}

/** Who is logged in. */
export async function whoAmI() {
  const session = await get("session");
  csrfToken = session.csrfToken;
  return session;
}

/** A path with its query; null, empty and undefined values are left out. */
export function query(path, values) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== "") {
      search.set(name, value);
    }
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** What the promise gives, or an object with only the error: a page shows what there is. */
export async function orError(promise) {
  try {
    return await promise;
  } catch (failure) {
    if (failure.name === "AbortError") {
      throw failure;
    }
    return { failure };
  }
}
