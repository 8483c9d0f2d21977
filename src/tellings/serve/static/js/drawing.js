// SVG made of nodes, never of text: whatever a page says stays text.
const SPACE = "http://www.w3.org/2000/svg";

export function svg(name, attributes, ...children) {
  const node = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
  node.append(...children);
  return node;
}

export function number(count) {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f");
}
