// Finds a settlement by its name in any language; Kazakh letters may be typed as Russian ones.
const PLAIN = { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и", ё: "е" };
const lower = (text) => text.normalize("NFC").toLowerCase().replace(/[-‐–\s]+/g, " ").trim();
const plain = (text) => text.replace(/[әғқңөұүһіё]/g, (letter) => PLAIN[letter]);
const SPELLINGS = PLACES.map((place) => {
  const names = [place.id, ...(typeof place.title === "string" ? [place.title] : place.title)].map(lower);
  return [names, names.map(plain)];
});
let found = [];
let marked = -1;

// 0 the name begins so, 1 one of its words does, 2 it is within; and so again for plain letters.
function rankIn(names, asked) {
  const ranks = names.map((text) => (text.startsWith(asked) ? 0 : text.includes(` ${asked}`) ? 1 : text.includes(asked) ? 2 : 9));
  return Math.min(...ranks);
}

function rankOf(place, asked) {
  const [exact, loose] = SPELLINGS[place.at];
  const rank = rankIn(exact, asked);
  return rank < 9 ? rank : 3 + rankIn(loose, plain(asked));
}

function find(text) {
  const asked = lower(text);
  if (!asked) return [];
  return PLACES.map((place) => [rankOf(place, asked), place]).filter(([rank]) => rank < 9)
    .sort((a, b) => a[0] - b[0] || b[1].population - a[1].population || a[1].at - b[1].at)
    .map(([, place]) => place);
}

function search() {
  const field = byId("search");
  const all = find(field.value);
  found = all.slice(0, 8);
  marked = found.length ? 0 : -1;
  const line = (place, at) => el("li", { role: "option", id: `found-${at}`, on: { mousedown: (event) => event.preventDefault(), click: () => take(place) } },
    el("span", {}, name(place.title)), el("span", { class: "quiet" }, name(DISTRICTS[place.district].title)));
  fill("found", ...found.map(line));
  const asked = field.value.trim() !== "";
  byId("found-count").textContent = !asked ? "" : all.length ? t("found", { n: num(all.length) }) : t("nothing_found");
  byId("found-count").classList.toggle("unseen", !asked || all.length > 0);
  field.setAttribute("aria-expanded", String(found.length > 0));
  mark();
}

function mark() {
  [...byId("found").children].forEach((node, at) => node.setAttribute("aria-selected", String(at === marked)));
  if (marked < 0) byId("search").removeAttribute("aria-activedescendant");
  else byId("search").setAttribute("aria-activedescendant", `found-${marked}`);
}

function closeSearch() {
  byId("search").value = "";
  search();
}

function take(place) {
  closeSearch();
  choose(place);
  byId("panel-title").focus({ preventScroll: !narrow() });
}

function searchKeys(event) {
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in moves && found.length) {
    marked = (marked + moves[event.key] + found.length) % found.length;
    mark();
  } else if (event.key === "Enter" && found.length) take(found[marked]);
  else if (event.key === "Escape" && byId("search").value) {
    closeSearch();
    event.stopPropagation();
  } else return;
  event.preventDefault();
}
