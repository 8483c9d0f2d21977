// The screen of incidents: timeline, map and list show one filter; a change of any of them goes through the form.
import { onKeys } from "./keys.js";
import { Timeline } from "./timeline.js";
import { Places } from "./map.js";

const form = document.getElementById("filter");

function set(values) {
  for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

const timeline = new Timeline(document.getElementById("timeline"), document.getElementById("timeline-now"), (since, until) => set({ since, until }));
const places = new Places(document.getElementById("map"), document.getElementById("map-now"), {
  place: (name) => set({ place: name, box: "" }),
  box: (box) => set({ box }),
  lit: (name) => lightLines(name),
});

function show() {
  const found = document.getElementById("found");
  const view = JSON.parse(document.getElementById("view").content.textContent);
  const chosen = { since: form.elements.since.value, until: form.elements.until.value };
  timeline.show(view.bins, chosen);
  places.show(view.circles, form.elements.box.value, Number(found.dataset.spots));
}

function lightLines(name) {
  for (const line of document.querySelectorAll("#list .line")) {
    line.classList.toggle("lit", name !== null && line.dataset.places.split("|").includes(name));
  }
}

function lightFrom(event) {
  const line = event.target.closest?.("#list .line");
  places.light(line ? line.dataset.places.split("|") : []);
  timeline.light(line ? line.dataset.day : "");
}

for (const kind of ["mouseover", "focusin"]) document.addEventListener(kind, lightFrom);
document.addEventListener("htmx:afterSettle", (event) => { if (event.detail.target?.id === "found" || event.detail.elt?.id === "found") show(); });
document.addEventListener("tellings:theme", show);

let typing = 0;
form.addEventListener("input", (event) => {
  if (!event.target.matches("input:not([type=checkbox]):not([type=date])")) return;
  clearTimeout(typing);
  typing = setTimeout(() => form.dispatchEvent(new Event("typed")), 220);
});
window.addEventListener("popstate", () => location.reload());

show();
places.load("/borders.json");
onKeys({ b: () => places.toggleBox() });
