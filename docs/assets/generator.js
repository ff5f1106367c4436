// What Python cannot say because it did not start. Everything else of the generator is Python (docs/generator/app).
(() => {
  "use strict";
  const root = document.getElementById("wg");
  const status = document.getElementById("wg-status");
  if (!root || !status) return;

  const fail = (reason) => {
    if (root.hasAttribute("data-ready") || status.classList.contains("wg-status--bad")) return;
    status.classList.add("wg-status--bad");
    status.textContent = root.dataset.failed.replace("{reason}", reason);
  };

  if (typeof WebAssembly !== "object") fail(root.dataset.noWasm);
  // A script or module that cannot be fetched tells only its element; a rejected import tells only the window.
  addEventListener("error", (event) => {
    if (event.target instanceof HTMLScriptElement) fail(root.dataset.missing);
    else if (event.message) fail(event.message);
  }, true);
  addEventListener("unhandledrejection", (event) => fail(String(event.reason && event.reason.message || event.reason)));
})();
