// What every screen has: the token with each change, keys, dialogs, messages.
import { onKeys, step } from "./keys.js";

const token = document.querySelector('meta[name="tellings-token"]').content;

document.addEventListener("htmx:configRequest", (event) => {
  const { detail } = event;
  if (detail.verb !== "get") detail.headers["X-Tellings-Token"] = token;
  if (detail.verb === "get" && detail.elt.id === "filter") {
    for (const [name, value] of [...detail.formData.entries()]) if (value === "") detail.formData.delete(name);
  }
});

export function say(words) {
  const said = document.getElementById("said");
  said.textContent = words;
  said.classList.toggle("shown", words !== "");
  clearTimeout(say.timer);
  say.timer = setTimeout(() => said.classList.remove("shown"), 6000);
}

document.addEventListener("htmx:responseError", (event) => {
  const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  const head = page.querySelector(".wrong h1")?.textContent;
  const more = page.querySelector(".wrong h1 + p")?.textContent;
  const words = head ? `${head}. ${more ?? ""}` : event.detail.xhr.responseText.slice(0, 300);
  const error = event.detail.elt.closest("form")?.querySelector(".error");
  if (error) error.textContent = words;
  const waiting = event.detail.target?.querySelector?.(".loading");
  if (waiting) waiting.textContent = words;
  say(words);
});
document.addEventListener("htmx:sendError", () => say("The server does not answer. Is tellings serve still running?"));

document.addEventListener("click", (event) => {
  const opens = event.target.closest("[data-opens]");
  if (opens) open(opens.dataset.opens);
  if (event.target.closest("[data-closes]")) event.target.closest("dialog").close();
  const fills = event.target.closest("[data-fills]");
  if (fills) fills.closest("form").elements[fills.dataset.fills].value = fills.dataset.value;
  const toggles = event.target.closest("[data-toggles]");
  if (toggles) toggles.setAttribute("aria-expanded", String(document.getElementById(toggles.dataset.toggles).classList.toggle("opened")));
  if (event.target.closest("[data-theme-toggle]")) toggleTheme();
});

export function open(name) {
  const dialog = document.getElementById(name);
  if (dialog && !dialog.open) dialog.showModal();
}

function toggleTheme() {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  try { localStorage.setItem("tellings-theme", root.dataset.theme); } catch { /* it holds for this page only */ }
  document.dispatchEvent(new CustomEvent("tellings:theme"));
}

onKeys({
  "?": () => open("keys"),
  "/": () => {
    const search = document.querySelector('input[type="search"]');
    if (search) { search.focus(); search.select(); } else location.assign("/");
  },
  "g i": () => location.assign("/"),
  "g r": () => location.assign("/review"),
  "g s": () => location.assign("/sources"),
  c: () => document.getElementById("clear")?.click(),
});

if (document.body.classList.contains("incidents")) {
  onKeys({
    j: () => step("#list .line > a", 1),
    k: () => step("#list .line > a", -1),
    t: () => document.getElementById("timeline").focus(),
    m: () => document.getElementById("map").focus(),
  });
}
