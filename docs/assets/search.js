// Search over the index that the finishing step makes (Pagefind): nothing of it loads before somebody searches.
const opener = document.getElementById("wg-search-open");
const SHOWN = 8;
const SMALL = new Set("a am an and are as at be been but by can cannot can't do does don't for from get had has have i i'm if in into is it its me my not of on or so such that the their them then they this to too up was were when which with you your".split(" "));
let index, dialog, words, said, list;

// Pagefind wants every word on a page; people who describe a habit use words that no page has. So each telling word is
// looked up too, and a page counts for every word it has, the rarer the more.
export const find = async (pagefind, asked) => {
  const terms = asked.toLowerCase().split(/[^\p{L}\p{N}'’]+/u).filter((word) => word && !SMALL.has(word));
  const queries = terms.length > 1 ? [terms.join(" "), ...terms] : [terms[0] || asked];
  const answers = await Promise.all(queries.map((query) => pagefind.search(query)));
  const pages = new Map();
  for (const { results } of answers) {
    const best = Math.max(...results.map((result) => result.score), 0) || 1;
    for (const result of results) {
      const page = pages.get(result.id) ?? { result, points: 0 };
      page.points += (0.35 + 0.65 * result.score / best) / Math.log2(2 + results.length);
      pages.set(result.id, page);
    }
  }
  return [...pages.values()].sort((a, b) => b.points - a.points || a.result.id.localeCompare(b.result.id)).map((page) => page.result);
};

const lay = () => {
  dialog = Object.assign(document.createElement("dialog"), { id: "wg-search", className: "wg-search md-typeset", ariaLabel: opener.title });
  dialog.innerHTML = `<form method="dialog"><label for="wg-search-words" class="wg-visually-hidden"></label>
    <input type="search" id="wg-search-words" placeholder="Say it as you would: I take work back" autocomplete="off"><button type="submit" class="wg-plain">Close</button></form>
    <p id="wg-search-said" role="status"></p><ol id="wg-search-found"></ol>`;
  dialog.querySelector("label").textContent = opener.title;
  document.body.append(dialog);
  [words, said, list] = ["words", "said", "found"].map((part) => document.getElementById("wg-search-" + part));
  words.addEventListener("input", search);
};

const open = async () => {
  if (!dialog) lay();
  dialog.showModal();
  words.select();
  try {
    index ??= await import(new URL(opener.dataset.index, document.baseURI).href);
  } catch {
    said.textContent = "The search index is not here: it is made when the site is built, or this device is offline.";
  }
  search();
};

const entry = (page) => {
  const link = Object.assign(document.createElement("a"), { href: page.url, textContent: page.meta.title });
  const about = Object.assign(document.createElement("p"), { textContent: page.meta.description });
  const item = document.createElement("li");
  item.append(link, about);
  return item;
};

const search = async () => {
  const asked = words.value.trim();
  if (!index || !asked) return list.replaceChildren();
  const results = await find(index, asked);
  const pages = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
  if (asked !== words.value.trim()) return;
  said.textContent = pages.length ? "" : "Nothing found. Fewer words, or other ones?";
  list.replaceChildren(...pages.map(entry));
};

opener.addEventListener("click", open);
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !dialog?.open) {
    event.preventDefault();
    open();
  }
});
