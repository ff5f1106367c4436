// Search over the index that the finishing step makes (Pagefind): nothing of it loads before somebody searches.
const dialog = document.getElementById("wg-search");
const words = document.getElementById("wg-search-words");
const said = document.getElementById("wg-search-said");
const found = document.getElementById("wg-search-found");
let index;

const open = async () => {
  dialog.showModal();
  words.select();
  try {
    index ??= await import(dialog.dataset.index);
  } catch {
    said.textContent = "The search index is not here: it is made when the site is built, or this device is offline.";
  }
};

const entry = (page) => {
  const link = Object.assign(document.createElement("a"), { href: page.url, textContent: page.meta.title });
  const excerpt = Object.assign(document.createElement("p"), { textContent: page.plain_excerpt });
  const item = document.createElement("li");
  item.append(link, excerpt);
  return item;
};

const search = async () => {
  const asked = words.value.trim();
  if (!index || !asked) return found.replaceChildren();
  const answer = await index.debouncedSearch(asked, {}, 120);
  if (!answer || asked !== words.value.trim()) return;
  const pages = await Promise.all(answer.results.slice(0, 8).map((result) => result.data()));
  if (asked !== words.value.trim()) return;
  said.textContent = pages.length ? "" : "Nothing found. Fewer words, or other ones?";
  found.replaceChildren(...pages.map(entry));
};

document.getElementById("wg-search-open").addEventListener("click", open);
words.addEventListener("input", search);
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !dialog.open) {
    event.preventDefault();
    open();
  }
});
