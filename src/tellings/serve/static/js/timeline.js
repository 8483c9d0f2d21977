// The timeline: incidents in bars of days, weeks, months or years; drag or Shift and arrows choose a stretch of it.
import { svg, number } from "./drawing.js";

const HEIGHT = 128, TOP = 16, FOOT = 20, SIDE = 8;

export class Timeline {
  #box; #now; #choose; #bins = []; #chosen = {}; #at = -1; #from = -1; #drag = null;

  constructor(box, now, choose) {
    this.#box = box; this.#now = now; this.#choose = choose;
    box.addEventListener("keydown", (event) => this.#key(event));
    box.addEventListener("pointerdown", (event) => this.#down(event));
    box.addEventListener("pointermove", (event) => this.#move(event));
    box.addEventListener("pointerup", (event) => this.#up(event));
    box.addEventListener("blur", () => { this.#at = -1; this.#from = -1; this.#draw(); });
    new ResizeObserver(() => this.#draw()).observe(box);
  }

  show(bins, chosen) {
    this.#bins = bins.map(([first, last, machine, reviewed, low, high]) => ({ first, last, machine, reviewed, low, high }));
    this.#chosen = chosen;
    this.#at = Math.min(this.#at, bins.length - 1);
    this.#draw();
  }

  light(day) {
    for (const bar of this.#box.querySelectorAll(".bar")) {
      bar.classList.toggle("off", Boolean(day) && !(bar.dataset.first <= day && day <= bar.dataset.last));
    }
  }

  #draw() {
    const bins = this.#bins, width = this.#box.clientWidth;
    if (!width) return;
    if (!bins.length) { this.#box.replaceChildren(Object.assign(document.createElement("p"), { className: "nothing", textContent: "Nothing here has a day." })); return; }
    const step = (width - 2 * SIDE) / bins.length, floor = HEIGHT - FOOT;
    const most = Math.max(1, ...bins.map((bin) => bin.machine + bin.reviewed)), toll = Math.max(0, ...bins.map((bin) => bin.high));
    const y = (count) => floor - (floor - TOP) * count / most, t = (count) => floor - (floor - TOP) * count / toll;
    const x = (n) => SIDE + n * step;
    const parts = [svg("defs", {}, svg("pattern", { id: "hatch", width: 4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, svg("line", { x1: 0, y1: 0, x2: 0, y2: 4, class: "hatching" })))];
    if (toll) {
      const up = bins.flatMap((bin, n) => [[x(n), t(bin.high)], [x(n + 1), t(bin.high)]]);
      const down = bins.flatMap((bin, n) => [[x(n), t(bin.low)], [x(n + 1), t(bin.low)]]).reverse();
      parts.push(svg("polygon", { class: "band", points: [...up, ...down].map((p) => p.map((v) => v.toFixed(1)).join(",")).join(" ") }));
    }
    const gap = step > 5 ? 1 : 0;
    bins.forEach((bin, n) => {
      const data = { "data-first": bin.first, "data-last": bin.last };
      if (bin.machine) parts.push(svg("rect", { class: "bar", x: x(n), width: Math.max(.8, step - gap), y: y(bin.machine + bin.reviewed), height: y(bin.reviewed) - y(bin.machine + bin.reviewed), ...data }));
      if (bin.reviewed) parts.push(svg("rect", { class: "bar reviewed", x: x(n), width: Math.max(.8, step - gap), y: y(bin.reviewed), height: floor - y(bin.reviewed), ...data }));
    });
    parts.push(svg("line", { class: "axis", x1: 0, x2: width, y1: floor + .5, y2: floor + .5 }));
    parts.push(svg("text", { x: SIDE, y: TOP - 5 }, `${number(most)} at most`));
    if (toll) parts.push(svg("text", { x: width - SIDE, y: TOP - 5, "text-anchor": "end", class: "toll-text" }, `killed: up to ${number(toll)}`));
    parts.push(...this.#ticks(x, floor, width, step));
    const [from, to] = this.#stretch();
    if (from >= 0 && (this.#at >= 0 || from > 0 || to < bins.length - 1)) parts.push(svg("rect", { class: this.#drag || this.#at >= 0 ? "cursor" : "chosen", x: x(from), width: (to - from + 1) * step, y: TOP, height: floor - TOP }));
    this.#box.replaceChildren(svg("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, "aria-hidden": "true" }, ...parts));
    this.#tell(from, to);
  }

  #ticks(x, floor, width, step) {
    const every = Math.max(1, Math.ceil(84 / step)), found = [];
    for (let n = 0; n < this.#bins.length; n += every) {
      if (x(n) < width - 70) found.push(svg("text", { x: x(n), y: floor + 15 }, this.#bins[n].first));
    }
    return found;
  }

  #stretch() {
    if (this.#at >= 0) return [Math.min(this.#at, this.#from), Math.max(this.#at, this.#from)];
    const { since, until } = this.#chosen;
    if (!since && !until) return [-1, -1];
    const from = this.#bins.findIndex((bin) => !since || bin.last >= since);
    const to = this.#bins.findLastIndex((bin) => !until || bin.first <= until);
    return from >= 0 && to >= from ? [from, to] : [-1, -1];
  }

  #tell(from, to) {
    if (from < 0) { this.#now.textContent = ""; return; }
    const some = this.#bins.slice(from, to + 1), sum = (name) => some.reduce((total, bin) => total + bin[name], 0);
    const first = some[0].first, last = some.at(-1).last, killed = sum("high") ? `, killed as told ${number(sum("low"))} to ${number(sum("high"))}` : "";
    this.#now.textContent = `${first === last ? first : `${first} to ${last}`}: ${number(sum("machine") + sum("reviewed"))}${killed}`;
  }

  #key(event) {
    const by = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
    if (by !== undefined && this.#bins.length) {
      const start = this.#at < 0 ? (by > 0 ? -1 : this.#bins.length) : this.#at;
      this.#at = Math.max(0, Math.min(this.#bins.length - 1, start + by));
      if (!event.shiftKey || this.#from < 0) this.#from = this.#at;
    } else if (event.key === "Enter" && this.#at >= 0) {
      this.#apply();
    } else if (event.key === "Escape") {
      this.#at = -1;
      if (this.#chosen.since || this.#chosen.until) this.#choose("", "");
    } else return;
    event.preventDefault();
    this.#draw();
  }

  #apply() {
    const [from, to] = this.#stretch();
    this.#at = -1;
    this.#choose(this.#bins[from].first, this.#bins[to].last);
  }

  #bin(event) {
    const step = (this.#box.clientWidth - 2 * SIDE) / this.#bins.length;
    return Math.max(0, Math.min(this.#bins.length - 1, Math.floor((event.clientX - this.#box.getBoundingClientRect().left - SIDE) / step)));
  }

  #down(event) {
    if (!this.#bins.length || event.button) return;
    this.#box.setPointerCapture(event.pointerId);
    this.#from = this.#at = this.#bin(event);
    this.#drag = event.pointerId;
    this.#draw();
  }

  #move(event) {
    if (this.#drag === null) return;
    this.#at = this.#bin(event);
    this.#draw();
  }

  #up() {
    if (this.#drag === null) return;
    this.#drag = null;
    this.#apply();
  }
}
