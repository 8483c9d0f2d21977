// The map: circles as wide as a place is vague, over borders that take no position; a box or a circle filters.
import { svg, number } from "./drawing.js";

const KM = { site: 2, city: 8, admin2: 45, admin1: 130, country: 380, region: 700 }; // how far a place of this precision reaches
const LEAST = { site: 4, city: 5.5, admin2: 8, admin1: 12, country: 17, region: 22 }; // pixels
const AREAS = new Set(["admin2", "admin1", "country", "region"]);
const EARTH = 6371, MAX = 64;

export class Places {
  #box; #now; #on; #land = null; #lines = null; #circles = []; #all = 0; #asked = ""; #scale = 1; #centre = null; #at = -1; #drag = null; #boxing = false; #nodes = []; #fitted = null; #drawn = { key: "" };

  constructor(box, now, on) {
    this.#box = box; this.#now = now; this.#on = on;
    box.addEventListener("keydown", (event) => this.#key(event));
    box.addEventListener("wheel", (event) => { event.preventDefault(); this.#zoom(event.deltaY < 0 ? 1.25 : .8, event); }, { passive: false });
    box.addEventListener("pointerdown", (event) => this.#down(event));
    box.addEventListener("pointermove", (event) => this.#move(event));
    box.addEventListener("pointerup", (event) => this.#up(event));
    box.addEventListener("mouseover", (event) => this.#over(event.target));
    box.addEventListener("blur", () => { this.#at = -1; this.#mark(); });
    for (const button of document.querySelectorAll("[data-map]")) button.addEventListener("click", () => this.#tool(button.dataset.map));
    new ResizeObserver(() => this.#draw()).observe(box);
  }

  async load(address) {
    const answer = await fetch(address);
    const file = await answer.json();
    if (file.type === "Topology") {
      const { countries, land } = file.objects;
      this.#land = topojson.feature(file, land ?? countries);
      this.#lines = topojson.mesh(file, countries);
    } else {
      this.#land = file;
      this.#lines = file;
    }
    this.#drawn = { key: "" };
    this.#draw();
  }

  show(circles, asked, all) {
    this.#circles = circles.map(([name, country, lat, lon, precision, disputed, machine, reviewed]) => ({ name, country, lat, lon, precision, disputed, machine, reviewed, count: machine + reviewed }));
    this.#circles.sort((a, b) => KM[b.precision] - KM[a.precision]);
    this.#all = all; this.#asked = asked; this.#at = -1;
    if (!this.#allInView()) { this.#scale = 1; this.#centre = null; this.#fitted = null; }
    this.#draw();
  }

  light(names) {
    for (const node of this.#nodes) node.classList.toggle("lit", names.includes(node.dataset.name));
  }

  toggleBox() {
    this.#boxing = !this.#boxing;
    document.querySelector('[data-map="box"]').setAttribute("aria-pressed", String(this.#boxing));
  }

  // The map stays where it is as long as all places are in it: only so can eyes compare one filter with another.
  #allInView() {
    if (!this.projection) return false;
    const width = this.#box.clientWidth, height = this.#box.clientHeight;
    return this.#circles.every((one) => {
      const [x, y] = this.projection([one.lon, one.lat]) ?? [-1, -1];
      return x >= 0 && y >= 0 && x <= width && y <= height;
    });
  }

  #fit(width, height) {
    const key = `${width} ${height}`;
    if (this.#fitted?.key === key) return this.#fitted;
    const points = this.#circles.length ? { type: "MultiPoint", coordinates: this.#circles.map((c) => [c.lon, c.lat]) } : { type: "Sphere" };
    const projection = d3.geoMercator();
    const pad = Math.min(width, height) * .16;
    projection.fitExtent([[pad, pad], [width - pad, height - pad]], points);
    const world = width / (2 * Math.PI);
    let scale = Math.max(world, Math.min(projection.scale(), world * 40));
    if (!Number.isFinite(scale) || !this.#circles.length) scale = world;
    const bounds = d3.geoBounds(points);
    const middle = this.#circles.length ? [(bounds[0][0] + bounds[1][0] + (bounds[0][0] > bounds[1][0] ? 360 : 0)) / 2, (bounds[0][1] + bounds[1][1]) / 2] : [10, 25];
    this.#fitted = { key, scale, middle };
    return this.#fitted;
  }

  #projection(width, height) {
    const { scale, middle } = this.#fit(width, height);
    const centre = this.#centre ?? middle;
    return d3.geoMercator().rotate([-centre[0], 0]).center([0, Math.max(-78, Math.min(78, centre[1]))]).scale(scale * this.#scale).translate([width / 2, height / 2]).clipExtent([[-20, -20], [width + 20, height + 20]]);
  }

  #draw() {
    const width = this.#box.clientWidth, height = this.#box.clientHeight;
    if (!width || typeof d3 === "undefined") return;
    const projection = this.#projection(width, height), path = d3.geoPath(projection);
    this.projection = projection;
    const parts = [svg("defs", {}, svg("pattern", { id: "hatch-map", width: 4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, svg("line", { x1: 0, y1: 0, x2: 0, y2: 4, class: "hatching" })))];
    if (this.#land) {
      const key = [width, height, projection.scale(), ...projection.rotate(), ...projection.center()].join(" ");
      if (this.#drawn.key !== key) this.#drawn = { key, land: path(this.#land) ?? "", lines: path(this.#lines) ?? "" };
      parts.push(svg("path", { class: "land", d: this.#drawn.land }), svg("path", { class: "border", d: this.#drawn.lines }));
    }
    const perKm = projection.scale() / EARTH;
    this.#nodes = [];
    const labels = [];
    this.#circles.forEach((one, index) => {
      const [x, y] = projection([one.lon, one.lat]) ?? [];
      if (x === undefined || x < -30 || y < -30 || x > width + 30 || y > height + 30) return;
      const r = Math.max(LEAST[one.precision], Math.min(KM[one.precision] * perKm / Math.max(.25, Math.cos(one.lat * Math.PI / 180)), height / 3));
      const kind = `place${AREAS.has(one.precision) ? " area" : ""}${one.reviewed ? " reviewed" : ""}`;
      const node = svg("circle", { class: kind, cx: x, cy: y, r, "data-name": one.name, "data-index": String(index) });
      this.#nodes.push(node);
      if (one.count > 1 && labels.length < 160) {
        const inside = r >= 13;
        labels.push(svg("text", { class: inside ? "count" : "count beside", x: inside ? x : x + r + 3, y: y + 4 }, number(one.count)));
      }
    });
    parts.push(...this.#nodes, ...labels);
    const asked = this.#asked.split(",").map(Number);
    if (asked.length === 4) parts.push(this.#rectangle(projection([asked[0], asked[3]]), projection([asked[2], asked[1]])));
    const drawn = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true" }, ...parts);
    this.#box.replaceChildren(drawn);
    if (!this.#circles.length) this.#box.append(Object.assign(document.createElement("p"), { className: "nothing", textContent: "Nothing here lies on the map." }));
    this.#mark();
  }

  #rectangle(a, b) {
    return svg("rect", { class: "box", x: Math.min(a[0], b[0]), y: Math.min(a[1], b[1]), width: Math.abs(a[0] - b[0]), height: Math.abs(a[1] - b[1]) });
  }

  #tell(one) {
    if (one) {
      const vague = { site: "a site", city: "a town", admin2: "somewhere in a district", admin1: "somewhere in a province", country: "somewhere in a country", region: "somewhere in a region" }[one.precision];
      this.#now.textContent = `${one.name}${one.country ? `, ${one.country}` : ""} (${vague}${one.disputed ? ", disputed" : ""}): ${number(one.count)}`;
    } else {
      const left = this.#all - this.#circles.length;
      this.#now.textContent = left > 0 ? `the ${number(this.#circles.length)} places with most of ${number(this.#all)}` : "";
    }
  }

  #mark() {
    for (const node of this.#nodes) node.classList.toggle("current", Number(node.dataset.index) === this.#at);
    this.#tell(this.#circles[this.#at]);
  }

  #over(target) {
    const index = target.dataset?.index;
    if (index === undefined) { this.#on.lit(null); if (this.#at < 0) this.#tell(null); return; }
    this.#tell(this.#circles[Number(index)]);
    this.#on.lit(this.#circles[Number(index)].name);
  }

  #tool(name) {
    if (name === "in") this.#zoom(1.6);
    if (name === "out") this.#zoom(1 / 1.6);
    if (name === "fit") { this.#scale = 1; this.#centre = null; this.#fitted = null; this.#draw(); if (this.#asked) this.#on.box(""); }
    if (name === "box") this.toggleBox();
  }

  #zoom(by, event) {
    const scale = Math.max(.2, Math.min(MAX, this.#scale * by));
    if (event) {
      const spot = this.#invert(event), centre = this.projection.invert([this.#box.clientWidth / 2, this.#box.clientHeight / 2]);
      const share = 1 - this.#scale / scale;
      if (spot && centre) this.#centre = [centre[0] + (spot[0] - centre[0]) * share, centre[1] + (spot[1] - centre[1]) * share];
    } else this.#centre ??= this.projection.invert([this.#box.clientWidth / 2, this.#box.clientHeight / 2]);
    this.#scale = scale;
    this.#draw();
  }

  #key(event) {
    const to = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (to) this.#go(to);
    else if (event.key === "Enter" && this.#at >= 0) this.#on.place(this.#circles[this.#at].name);
    else if (event.key === "+" || event.key === "=") this.#tool("in");
    else if (event.key === "-") this.#tool("out");
    else if (event.key === "0") this.#tool("fit");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // To the nearest circle in a direction: what lies off the line counts double.
  #go([dx, dy]) {
    const spots = this.#nodes.map((n) => [Number(n.getAttribute("cx")), Number(n.getAttribute("cy")), Number(n.dataset.index)]);
    const own = spots.find((s) => s[2] === this.#at) ?? [this.#box.clientWidth / 2 - dx, this.#box.clientHeight / 2 - dy, -1];
    let best = null, least = Infinity;
    for (const spot of spots) {
      const along = (spot[0] - own[0]) * dx + (spot[1] - own[1]) * dy, off = Math.abs((spot[0] - own[0]) * dy) + Math.abs((spot[1] - own[1]) * dx);
      const far = along + 2 * off;
      if (along > 0 && far < least) { best = spot; least = far; }
    }
    if (!best && this.#at < 0 && spots.length) best = spots[0];
    if (best) { this.#at = best[2]; this.#mark(); this.#on.lit(this.#circles[this.#at].name); }
  }

  #invert(event) {
    const edge = this.#box.getBoundingClientRect();
    return this.projection.invert([event.clientX - edge.left, event.clientY - edge.top]);
  }

  #down(event) {
    if (event.button) return;
    this.#box.setPointerCapture(event.pointerId);
    this.#drag = { x: event.clientX, y: event.clientY, spot: this.#invert(event), target: event.target, centre: this.projection.invert([this.#box.clientWidth / 2, this.#box.clientHeight / 2]), boxes: this.#boxing || event.shiftKey, moved: false };
  }

  #move(event) {
    const drag = this.#drag;
    if (!drag) return;
    drag.moved ||= Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > 4;
    if (!drag.moved) return;
    if (drag.boxes) {
      const edge = this.#box.getBoundingClientRect();
      this.#box.querySelector(".box.drawn")?.remove();
      const box = this.#rectangle([drag.x - edge.left, drag.y - edge.top], [event.clientX - edge.left, event.clientY - edge.top]);
      box.classList.add("drawn");
      this.#box.firstElementChild.append(box);
    } else {
      const [x, y] = [this.#box.clientWidth / 2 - (event.clientX - drag.x), this.#box.clientHeight / 2 - (event.clientY - drag.y)];
      const spot = this.projection.invert([x, y]);
      drag.x = event.clientX; drag.y = event.clientY;
      if (spot) { this.#centre = spot; this.#draw(); }
    }
  }

  #up(event) {
    const drag = this.#drag;
    this.#drag = null;
    if (!drag) return;
    if (!drag.moved) {
      const index = drag.target.dataset?.index;
      if (index !== undefined) this.#on.place(this.#circles[Number(index)].name);
    } else if (drag.boxes) {
      const spot = this.#invert(event);
      if (this.#boxing) this.toggleBox();
      if (!spot) return;
      const box = [Math.min(spot[0], drag.spot[0]), Math.min(spot[1], drag.spot[1]), Math.max(spot[0], drag.spot[0]), Math.max(spot[1], drag.spot[1])];
      this.#on.box(box.map((part) => part.toFixed(3)).join(","));
    }
  }
}
