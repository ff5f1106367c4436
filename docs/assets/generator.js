// What Python cannot say because it is not there yet, or never will be. Everything else of the generator is Python (docs/generator/app).
(() => {
  "use strict";

  // What a browser refuses by throwing, MicroPython cannot catch; here a refusal is null or false.
  const orElse = (refused, attempt) => (...given) => { try { return attempt(...given); } catch { return refused; } };
  window.weaknessGuide = Object.freeze({
    kept: orElse(null, (key) => localStorage.getItem(key) ?? ""),
    keep: orElse(false, (key, text) => { localStorage.setItem(key, text); return true; }),
    forget: orElse(false, (key) => { localStorage.removeItem(key); return true; }),
    decode: orElse(null, (text) => decodeURIComponent(text)),
    tidy: orElse("", (text) => JSON.stringify(JSON.parse(text))),
    recorder: orElse(null, (stream) => new MediaRecorder(stream)),
  });

  const root = document.getElementById("wg");
  const status = document.getElementById("wg-status");
  if (!root || !status) return;

  // Else asked for one after the other: a second of waiting on a slow line.
  const ahead = (rel, base, name) => {
    const link = Object.assign(document.createElement("link"), { rel, href: new URL(name, new URL(base, document.baseURI)), crossOrigin: "anonymous" });
    if (rel === "preload") link.as = "fetch";
    document.head.append(link);
  };
  const runtime = document.querySelector("script[src$='/core.js']").src;
  ahead("modulepreload", runtime, "micropython.mjs");
  ahead("preload", runtime, "micropython.wasm");
  ahead("preload", document.querySelector("script[type=mpy]").getAttribute("config"), "app.tar.gz");
  for (const name of ["core", root.dataset.profession]) ahead("preload", root.dataset.data, name + ".json");

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
  const device = window.weaknessGuide;
  document.getElementById("wg-storage").hidden = device.keep("weakness-answer-guide.test", "1") && device.forget("weakness-answer-guide.test");

  // A failed script tells its element, a rejected import the window.
  addEventListener("error", (event) => {
    if (event.target instanceof HTMLScriptElement) fail(root.dataset.missing);
    else if (event.message) fail(event.message);
  }, true);
  addEventListener("unhandledrejection", (event) => fail(String(event.reason && event.reason.message || event.reason)));

  // A link with inputs, opened where the page stands already, would load nothing. What was typed is kept as the page goes.
  addEventListener("hashchange", () => { if (/^#\w+=/.test(location.hash)) location.reload(); });

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
