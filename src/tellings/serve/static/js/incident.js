// The table of one incident, by keyboard: h j k l move from cell to cell, Enter opens the words.
import { onKeys } from "./keys.js";
import { open } from "./main.js";

const table = document.getElementById("compare");

function place(cell) {
  return cell ? [cell.parentElement.sectionRowIndex, cell.cellIndex] : null;
}

function move(down, right) {
  const rows = table.tBodies[0].rows;
  const own = document.activeElement.closest?.("#compare td, #compare th");
  const from = own && table.tBodies[0].contains(own) ? place(own) : null;
  if (down && own && table.tBodies[0].contains(own)) {
    const links = [...own.querySelectorAll("a.told")];
    const next = links[links.indexOf(document.activeElement) + down];
    if (next) { next.focus(); return; }
  }
  let [row, column] = from ?? [down > 0 ? -1 : 0, 2];
  for (let tries = 0; tries < 400; tries += 1) {
    row += down;
    column += right;
    if (row < 0 || row >= rows.length || column < 2 || column >= rows[row].cells.length) return;
    const links = rows[row].cells[column].querySelectorAll("a.told");
    if (links.length) {
      const next = down < 0 ? links[links.length - 1] : links[0];
      next.focus();
      next.scrollIntoView({ block: "nearest", inline: "nearest" });
      return;
    }
  }
}

onKeys({
  j: () => move(1, 0),
  k: () => move(-1, 0),
  l: () => move(0, 1),
  h: () => move(0, -1),
  x: () => document.querySelector('[data-opens="split"]:not(:disabled)') && open("split"),
  e: () => document.querySelector('[data-opens="merge"]') && open("merge"),
});
