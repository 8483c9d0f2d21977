// A document: text and record linked both ways, framing on or off, words chosen for a claim, a masked name shown.
import { onKeys, step } from "./keys.js";
import { open, say } from "./main.js";

const text = document.getElementById("text");
const record = document.getElementById("record");
const choosing = document.getElementById("choosing");
const token = document.querySelector('meta[name="tellings-token"]').content;

const ids = (node) => (node?.dataset.of ? node.dataset.of.split(" ") : []);
const pieces = (id) => [...text.querySelectorAll(`[data-of~="${CSS.escape(id)}"]`)];
const entry = (id) => record.querySelector(`button[data-of="${CSS.escape(id)}"]`);

function light(some, kind) {
  for (const one of document.querySelectorAll(`.${kind}`)) one.classList.remove(kind);
  for (const id of some) for (const one of [...pieces(id), entry(id)]) one?.classList.add(kind);
}

for (const [event, kind] of [["mouseover", "lit"], ["focusin", "held"]]) {
  document.addEventListener(event, ({ target }) => {
    const node = target.closest?.("[data-of]");
    light(node && (text.contains(node) || node.matches("button")) ? ids(node) : [], kind);
  });
}

// From an entry to its words, from words to the entry that is nearest to them.
function follow(node) {
  const inText = text.contains(node);
  const shortest = ids(node).sort((a, b) => length(a) - length(b));
  const to = inText ? shortest.map(entry).find(Boolean) : pieces(ids(node)[0])[0];
  if (!to) { say("Nothing in the text says this in so many words."); return; }
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: "center" });
}
const length = (id) => pieces(id).reduce((sum, piece) => sum + piece.textContent.length, 0);

document.addEventListener("click", (event) => {
  const person = event.target.closest("button.person");
  if (person) { asks(person); return; }
  const node = event.target.closest("[data-of]");
  if (!node || !getSelection().isCollapsed) return;
  if (node.matches("button.entry, h3 button, .text .m")) follow(node);
});
text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches(".m")) { event.preventDefault(); follow(event.target); }
});

// ---------------------------------------------------------------- framing and underlines
for (const name of ["framing", "underlines"]) {
  const box = document.getElementById(name);
  const apply = () => text.classList.toggle(`no-${name}`, !box.checked);
  box.addEventListener("change", apply);
  apply();
}

// ---------------------------------------------------------------- words chosen for a claim
// Offsets are code points of the stored text, where JavaScript counts halves of some characters as one each.
function offset(node, inside) {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!piece || !text.contains(piece)) return null;
  const start = Number(piece.dataset.start);
  if (piece.dataset.end !== undefined) return inside === 0 ? start : Number(piece.dataset.end);
  return start + [...piece.textContent.slice(0, node.nodeType === Node.TEXT_NODE ? inside : inside === 0 ? 0 : Infinity)].length;
}

function chosen() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return null;
  const start = offset(range.startContainer, range.startOffset), end = offset(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end, words: selection.toString() };
}

document.addEventListener("selectionchange", () => { if (choosing) choosing.hidden = chosen() === null; });

function add() {
  const words = chosen();
  if (!words) { say("Select some words in the text first: with the mouse, or with v and the arrow keys."); return; }
  const form = document.querySelector("#add form");
  form.elements.start.value = words.start;
  form.elements.end.value = words.end;
  document.getElementById("add-words").textContent = words.words;
  open("add");
}
document.addEventListener("click", (event) => {
  if (event.target.closest('[data-opens="add"]')) add();
}, true);
choosing?.addEventListener("mousedown", (event) => event.preventDefault());

// By keyboard: v puts a caret at the words in focus, arrows move it, with Shift they choose.
let caret = false;
function startChoosing() {
  const at = document.activeElement.closest?.(".text [data-start]") ?? text.querySelector(".body [data-start]") ?? text.querySelector("[data-start]");
  if (!at) return;
  getSelection().collapse(at.firstChild, 0);
  caret = true;
  say("Arrow keys move, with Shift they choose words, n adds them, Esc ends.");
}
document.addEventListener("keydown", (event) => {
  if (!caret || document.querySelector("dialog[open]")) return;
  const how = { ArrowLeft: ["backward", "word"], ArrowRight: ["forward", "word"], ArrowUp: ["backward", "line"], ArrowDown: ["forward", "line"] }[event.key];
  if (event.key === "Escape") { caret = false; getSelection().removeAllRanges(); return; }
  if (!how) return;
  event.preventDefault();
  getSelection().modify(event.shiftKey ? "extend" : "move", ...how);
  getSelection().focusNode?.parentElement.scrollIntoView({ block: "nearest" });
});

// ---------------------------------------------------------------- a masked name
let asked = null;
function asks(person) {
  asked = person;
  document.getElementById("name-said").textContent = "";
  document.getElementById("name-form").reset();
  open("name");
}
document.getElementById("name-form")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const body = new URLSearchParams({ start: asked.dataset.start, end: asked.dataset.end, why: event.target.elements.why.value });
  const answer = await fetch(`/documents/${text.dataset.version}/names`, { method: "POST", body, headers: { "X-Tellings-Token": token } });
  if (!answer.ok) { document.getElementById("name-said").textContent = "It was not shown: a reason is missing, or the page is too old."; return; }
  const shown = document.createElement("span");
  shown.className = `${asked.className} shown-name`;
  Object.assign(shown.dataset, asked.dataset);
  shown.textContent = await answer.text();
  asked.replaceWith(shown);
  document.getElementById("name").close();
});

// ---------------------------------------------------------------- where the address points, and keys
const wanted = decodeURIComponent(location.hash.slice(1));
if (wanted) {
  const first = pieces(wanted)[0];
  const its = entry(wanted);
  its?.scrollIntoView({ block: "center" });
  if (first) { first.focus({ preventScroll: true }); first.scrollIntoView({ block: "center" }); }
  light([wanted], "held");
}
onKeys({
  j: () => step("#record button[data-of]", 1),
  k: () => step("#record button[data-of]", -1),
  f: () => document.getElementById("framing").click(),
  o: () => document.getElementById("underlines").click(),
  v: startChoosing,
  n: add,
});
