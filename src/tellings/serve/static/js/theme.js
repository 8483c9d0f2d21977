// Before anything is painted: light or dark as the reader chose it, else as the system says.
(() => {
  let chosen = null;
  try { chosen = localStorage.getItem("tellings-theme"); } catch { /* no storage: the system's */ }
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
})();
