// Review by keyboard: one key a decision, the next claim comes by itself.
import { onKeys } from "./keys.js";
import { say } from "./main.js";

const seen = [];
let busy = false; // a key pressed before the next claim is there decides nothing: nobody has seen it
const item = () => document.getElementById("item");

function decide(verdict, sure = false) {
  const form = document.getElementById("decision");
  if (!form || busy) return;
  if (verdict === "edit" && !sure) {
    document.getElementById("editing").hidden = false;
    form.elements.value.focus();
    form.elements.value.select();
    return;
  }
  seen.push(item().dataset.at);
  form.elements.verdict.value = verdict;
  form.requestSubmit();
}

function go(path) {
  if (!busy) htmx.ajax("GET", path, { target: "#item", swap: "outerHTML" });
}
const query = () => (item().dataset.query ? `&${item().dataset.query}` : "");

function onward(words) {
  const at = item().dataset.at;
  if (!at) return;
  seen.push(at);
  if (words) say(words);
  go(`/review/next?after=${encodeURIComponent(at)}${query()}`);
}

function back() {
  const at = seen.pop();
  if (at) go(`/review/item?at=${encodeURIComponent(at)}${query()}`);
  else say("This is the first one here.");
}

document.addEventListener("htmx:beforeRequest", (event) => { if (event.detail.target.id === "item") busy = true; });
for (const name of ["htmx:afterSettle", "htmx:responseError", "htmx:sendError"]) document.addEventListener(name, () => { busy = false; });

document.addEventListener("click", (event) => {
  const verdict = event.target.closest("[data-verdict]");
  if (verdict) decide(verdict.dataset.verdict, "sure" in verdict.dataset);
  if (event.target.closest('[data-goes="skip"]')) onward("Skipped: it comes again later.");
});
document.addEventListener("keydown", (event) => {
  const editing = event.target.closest?.("#editing");
  if (!editing) return;
  if (event.key === "Enter") { event.preventDefault(); decide("edit", true); }
  if (event.key === "Escape") editing.hidden = true;
});

onKeys({
  a: () => decide("accept"),
  x: () => decide("reject"),
  e: () => decide("edit"),
  s: () => onward("Skipped: it comes again later."),
  u: () => document.getElementById("undo")?.click(),
  j: () => onward(""),
  k: back,
  d: () => document.getElementById("words")?.click(),
});
