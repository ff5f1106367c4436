// Keeps the site for aeroplane mode. Registered only when the page has nothing else to do, and only on a built site:
// the finishing step writes the worker's address into the page; while editing there is none.
const worker = document.querySelector('meta[name="wg-worker"]');

const offer = (waiting) => {
  const bar = document.createElement("div");
  bar.className = "wg-update";
  bar.setAttribute("role", "status");
  const reload = Object.assign(document.createElement("button"), { type: "button", className: "wg-plain", textContent: "Reload now" });
  reload.addEventListener("click", () => waiting.postMessage({ type: "SKIP_WAITING" }));
  bar.append("A newer version of the guide is here. What you typed is kept on this device. ", reload);
  document.body.append(bar);
};

const start = async () => {
  const controlled = Boolean(navigator.serviceWorker.controller);
  const registration = await navigator.serviceWorker.register(worker.content);
  if (registration.waiting && controlled) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const fresh = registration.installing;
    fresh.addEventListener("statechange", () => {
      if (fresh.state === "installed" && navigator.serviceWorker.controller) offer(fresh);
    });
  });
  let reloading = false;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (controlled && !reloading) {
      reloading = true;
      location.reload();
    }
  });
};

if (worker && "serviceWorker" in navigator) {
  const idle = () => (window.requestIdleCallback || setTimeout)(() => start().catch(() => {}), { timeout: 10000 });
  // The generator says when it is ready; its start must not share the line with a download of the whole site.
  const generator = document.getElementById("wg");
  const whenQuiet = () => {
    if (!generator || generator.hasAttribute("data-complete")) return idle();
    new MutationObserver((_, watcher) => {
      if (generator.hasAttribute("data-complete")) { watcher.disconnect(); idle(); }
    }).observe(generator, { attributeFilter: ["data-complete"] });
  };
  if (document.readyState === "complete") whenQuiet();
  else addEventListener("load", whenQuiet);
}
