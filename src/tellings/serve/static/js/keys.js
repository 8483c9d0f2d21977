// Keys: one letter, or g and a letter. Never while somebody writes, and never with Ctrl, Alt or Meta.
const WAIT = 1200;
const bound = new Map();
let before = "";
let timer = 0;

export function onKeys(table) {
  for (const [key, act] of Object.entries(table)) bound.set(key, act);
}

function writes(target) {
  return target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (event.key === "Escape" && writes(event.target)) { event.target.blur(); return; }
  if (writes(event.target) || document.querySelector("dialog[open]")) return;
  const two = before ? `${before} ${event.key}` : "";
  clearTimeout(timer);
  before = "";
  const act = bound.get(two) ?? bound.get(event.key);
  if (act) {
    event.preventDefault();
    act(event);
  } else if (event.key === "g") {
    before = "g";
    timer = setTimeout(() => { before = ""; }, WAIT);
  }
});

// Focus moves to the next or the previous of some elements, from the one that has it.
export function step(selector, by) {
  const all = [...document.querySelectorAll(selector)].filter((one) => one.offsetParent !== null);
  if (!all.length) return null;
  const at = all.findIndex((one) => one === document.activeElement || one.contains(document.activeElement));
  const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by))];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  return next;
}
