import { post, whoAmI } from "./api.js";

const form = document.getElementById("login");
const problem = document.getElementById("problem");
const button = form.querySelector("button");

document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "auto";

function enter() {
  location.replace(`./${location.hash}`);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  problem.textContent = "";
  button.disabled = true;
  try {
    await post("session", { user: form.elements.user.value, password: form.elements.password.value });
    enter();
  } catch (refused) {
    problem.textContent = refused.message;
    button.disabled = false;
    form.elements.password.select();
    form.elements.password.focus();
  }
});

whoAmI().then(enter, () => {});
