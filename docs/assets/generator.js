// What Python cannot say because it is not there yet, or never will be. Everything else of the generator is Python (docs/generator/app).
(() => {
  "use strict";
  const root = document.getElementById("wg");
  const status = document.getElementById("wg-status");
  if (!root || !status) return;

  const fail = (reason) => {
    if (root.hasAttribute("data-ready") || root.hasAttribute("data-failed")) return;
    root.setAttribute("data-failed", "");
    status.classList.add("wg-status--bad");
    status.textContent = root.dataset.failedStart.replace("{reason}", reason);
  };

  // Said before anything can be typed: where nothing runs, and where nothing is kept.
  if (typeof WebAssembly !== "object") {
    root.setAttribute("data-off", "");
    fail(root.dataset.noWasm);
  }
  try {
    localStorage.setItem("weakness-answer-guide.test", "1");
    localStorage.removeItem("weakness-answer-guide.test");
  } catch {
    document.getElementById("wg-storage").hidden = false;
  }

  // A script or module that cannot be fetched tells only its element; a rejected import tells only the window.
  addEventListener("error", (event) => {
    if (event.target instanceof HTMLScriptElement) fail(root.dataset.missing);
    else if (event.message) fail(event.message);
  }, true);
  addEventListener("unhandledrejection", (event) => fail(String(event.reason && event.reason.message || event.reason)));

  // Real progress: one step for each file that has arrived.
  const bar = document.getElementById("wg-progress");
  const awaited = ["/core.js", ".mjs", ".wasm", "/app.tar.gz", "/core.json", "/" + root.dataset.profession + ".json"];
  const arrived = new Set();
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      for (const name of awaited) if (entry.name.split(/[?#]/)[0].endsWith(name)) arrived.add(name);
    bar.value = arrived.size;
    if (root.hasAttribute("data-ready")) watch.disconnect();
  });
  watch.observe({ type: "resource", buffered: true });
})();
