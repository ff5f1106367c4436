// node precache.mjs DIR MODULES LASTING: writes DIR/sw.js, a service worker that keeps the whole site for aeroplane mode (Workbox).
// One version at a time: the new worker waits until docs/assets/offline.js says that the visitor agreed to reload.
import { createRequire } from "node:module";

const [folder, modules, lasting] = process.argv.slice(2);
const { generateSW } = createRequire(modules + "/")("workbox-build");

const { count, size, warnings } = await generateSW({
  globDirectory: folder,
  globPatterns: ["**/*"],
  globIgnores: ["sw.js", "_headers", "sitemap.xml*", "**/*.map", "404.html", "api/**"],
  swDest: folder + "/sw.js",
  inlineWorkboxRuntime: true,
  sourcemap: false,
  skipWaiting: false,
  clientsClaim: true,
  cleanupOutdatedCaches: true,
  ignoreURLParametersMatching: [/^ts$/], // Pagefind asks for its list with the time behind it
  maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
  dontCacheBustURLsMatching: new RegExp(lasting), // what the page has loaded already under a lasting name is not loaded again
  cacheId: "weakness-answer-guide",
});
if (warnings.length) throw new Error(warnings.join("\n"));
console.log(JSON.stringify({ count, size }));
