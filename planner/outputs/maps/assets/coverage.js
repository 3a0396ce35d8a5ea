// The coverage map: who is served, who is not, and why.
const CLASSES = [
  [0.2, "#b4502f"], [0.4, "#dd9455"], [0.6, "#ecd08a"], [0.8, "#86bfae"], [Infinity, "#1f7a72"],
];
const NONE = "#c9c6bf";
const colourFor = (share) => (share === null ? NONE : CLASSES.find(([limit]) => share < limit)[1]);
const shareOf = ({ demand, served }) => (demand ? served / demand : null);

let map, labels, land, dots;

function layerKinds() {
  const [what, id] = [state.layer.slice(0, 2), state.layer.slice(2)];
  if (what === "d:") return (kind) => DATA.directions[DATA.kinds[kind][2]][0] === id;
  if (what === "k:") return (kind) => DATA.kinds[kind][0] === id;
  return () => true;
}

function count() {
  const wanted = layerKinds();
  for (const district of DISTRICTS) Object.assign(district, { demand: 0, served: 0 });
  for (const place of PLACES) {
    Object.assign(place, { demand: 0, served: 0 });
    for (const [kind, demand, served] of tuples(DATA.needs[place.at], 3)) {
      if (!wanted(kind)) continue;
      place.demand += demand;
      place.served += served;
    }
    DISTRICTS[place.district].demand += place.demand;
    DISTRICTS[place.district].served += place.served;
  }
}

function floorsOf(district) {
  const only = DATA.directions.findIndex(([id]) => state.layer === `d:${id}`);
  if (state.layer.startsWith("k:")) return [];
  return DATA.floors[district.at].filter((met, at) => met !== null && (only < 0 || at === only));
}

const floorMissed = (district) => floorsOf(district).includes(0);

function floorText(district) {
  const floors = floorsOf(district);
  const met = floors.filter(Boolean).length;
  if (!floors.length) return t("floor_none");
  if (state.layer.startsWith("d:")) return t(met ? "floor_met" : "floor_missed");
  return t("floor_part", { a: met, b: floors.length });
}

const unservedText = (thing) =>
  thing.demand > thing.served ? t("unserved_line", { n: num(thing.demand - thing.served) }) : t("all_served");

function tip(thing, note) {
  const lines = thing.demand
    ? [`${percent(shareOf(thing))} · ${t("of", { a: num(thing.served), b: num(thing.demand) })}`, unservedText(thing)]
    : [t("no_demand")];
  return el("div", {}, el("b", {}, name(thing.title)),
    ...[...lines, note].filter(Boolean).map((line) => el("div", {}, line)));
}

function paint() {
  count();
  land.forEach((shape, at) => {
    const district = DISTRICTS[at];
    shape.setStyle({
      fillColor: colourFor(shareOf(district)), fillOpacity: 0.3, color: "#fffdf8", weight: 2, opacity: 1,
    });
  });
  dots.forEach((dot, at) => dot.setStyle({
    fillColor: colourFor(shareOf(PLACES[at])),
    color: PLACES[at] === state.place ? "#101817" : "#fffdf8", weight: PLACES[at] === state.place ? 3 : 1,
  }));
  name_places();
}

function resize() {
  dots.forEach((dot, at) => dot.setRadius(radius(map, PLACES[at].population)));
  name_places();
}

function name_places() {
  const gap = (place) => radius(map, place.population);
  const chosen = state.place
    ? [{ point: state.place.point, text: name(state.place.title), gap: gap(state.place), size: 14, weight: 700, must: true }]
    : [];
  const districts = map.getZoom() < homeZoom + 2.5 ? districtItems((one) => percent(shareOf(one)) + (floorMissed(one) ? "\u00a0▼" : ""), floorMissed) : [];
  const others = placeItems(map, PLACES.filter((place) => place !== state.place), gap);
  const towns = others.filter((item) => item.weight === 600);
  const villages = others.filter((item) => item.weight !== 600);
  const big = PLACES.filter((place) => place.population > 3000).map((place) => ({ point: place.point, gap: gap(place) }));
  labels.show([...chosen, ...towns, ...districts, ...villages], big);
}

function layerOptions() {
  const option = (value, text) => el("option", { value, selected: value === state.layer }, text);
  const groups = DATA.directions.map(([id, title], at) => {
    const kinds = DATA.kinds.filter((kind) => kind[2] === at);
    return el("optgroup", { label: name(title) }, option(`d:${id}`, name(title)),
      ...kinds.map(([kind, text]) => option(`k:${kind}`, `– ${name(text)}`)));
  });
  fill("layer", option("", t("all_directions")), ...groups);
}

function tiles() {
  const { served, reached, sessions, visited } = DATA.totals;
  fill("tiles", tile("served", num(served)), tile("reached", num(reached)), tile("held", num(sessions)),
    tile("visited", `${num(visited)} / ${num(PLACES.length)}`));
}

function legend() {
  const steps = CLASSES.map(([, colour], at) =>
    el("li", {}, el("i", { class: "swatch", style: { background: colour } }), `${at * 20}–${at * 20 + 20}`));
  fill("legend", el("h2", {}, `${t("share")}, %`), el("ol", { class: "scale" }, ...steps),
    el("p", {}, el("i", { class: "swatch", style: { background: NONE } }), ` ${t("no_demand")}`),
    el("p", {}, el("i", { class: "ring" }), ` ${t("size")}`),
    DATA.floors.flat().includes(0) ? el("p", {}, el("b", { class: "alarm" }, "▼"), ` ${t("floor_sign")}`) : null,
    el("p", { class: "quiet" }, t("ground_note")));
}

function districtTable() {
  const row = (district) => {
    const go = () => map.fitBounds(land[district.at].getBounds(), { maxZoom: homeZoom + 3 });
    return el("tr", {},
      el("th", { scope: "row" }, el("button", { type: "button", class: "plain", on: { click: go } }, name(district.title))),
      el("td", {}, bar(shareOf(district), colourFor(shareOf(district))), el("b", {}, percent(shareOf(district)))),
      el("td", { class: "figure" }, num(Math.max(district.demand - district.served, 0))),
      el("td", { class: floorMissed(district) ? "missed" : "met" }, floorShort(district)));
  };
  const order = [...DISTRICTS].sort((a, b) => (shareOf(a) ?? 2) - (shareOf(b) ?? 2) || a.at - b.at);
  fill("panel", el("h2", {}, t("districts")), el("table", {},
    el("thead", {}, el("tr", {}, ...["district", "share", "unserved", "floor"].map((key) => el("th", { scope: "col" }, t(key))))),
    el("tbody", {}, ...order.map(row))));
}

function floorShort(district) {
  const floors = floorsOf(district);
  if (!floors.length) return "–";
  const met = floors.filter(Boolean).length;
  return el("span", { title: floorText(district) }, state.layer ? floorText(district) : `${met} / ${floors.length}`);
}

function whyList(place) {
  const wanted = layerKinds();
  const rows = [...tuples(DATA.unplanned[place.at], 3)].filter(([kind]) => wanted(kind)).sort((a, b) => b[1] - a[1]);
  if (!rows.length) return [];
  return [el("h3", {}, t("why")), el("ul", { class: "why" }, ...rows.map(([kind, people, reason]) =>
    el("li", {}, el("b", {}, `${num(people)} ${t("people")}`), ` · ${name(DATA.kinds[kind][1])}`,
      el("span", { class: "quiet" }, DATA.texts[language][`why_${reason}`] || reason))))];
}

function kindTable(place) {
  const wanted = layerKinds();
  const rows = [...tuples(DATA.needs[place.at], 3)].filter(([kind]) => wanted(kind));
  if (!rows.length) return [];
  const line = ([kind, demand, served]) => {
    const share = shareOf({ demand, served });
    return el("tr", {}, el("th", { scope: "row" }, name(DATA.kinds[kind][1])),
      el("td", {}, bar(share, colourFor(share))), el("td", { class: "figure" }, `${num(served)} / ${num(demand)}`));
  };
  return [el("h3", {}, t("by_kind")), el("table", { class: "kinds" }, el("tbody", {}, ...rows.map(line)))];
}

function sessionDays(place) {
  const wanted = layerKinds();
  const held = DATA.sessions.filter((row) => row[4] === place.at && wanted(row[3]));
  const days = [...new Set(held.map(([day]) => day))];
  const block = (day) => [el("h4", {}, longDate(day)),
    el("ul", { class: "sessions" }, ...held.filter((row) => row[0] === day).map((row) => sessionLine(row)))];
  return [el("h3", {}, `${t("month")}${held.length ? ` (${num(held.length)})` : ""}`),
    ...(held.length ? days.flatMap(block) : [el("p", { class: "quiet" }, t("no_sessions"))])];
}

function elsewhere(place) {
  const rows = [...tuples(DATA.elsewhere[place.at], 2)];
  if (!rows.length) return [];
  const link = (at) => el("button", { type: "button", class: "plain", on: { click: () => choose(PLACES[at]) } }, name(PLACES[at].title));
  return [el("h3", {}, t("elsewhere")),
    el("ul", { class: "why" }, ...rows.map(([at, people]) => el("li", {}, link(at), ` · ${num(people)} ${t("people")}`)))];
}

function placePanel(place) {
  const share = shareOf(place);
  fill("panel",
    el("div", { class: "place-head" },
      el("h2", { tabindex: "-1", id: "place-name" }, name(place.title)),
      el("button", { type: "button", class: "close", "aria-label": t("close"), on: { click: () => choose(null) } }, "×")),
    el("p", { class: "quiet" }, `${name(DISTRICTS[place.district].title)} · ${t("population")}: ${num(place.population)}`),
    el("p", { class: "big" }, bar(share, colourFor(share)), el("b", {}, percent(share)),
      el("span", {}, place.demand ? `${t("of", { a: num(place.served), b: num(place.demand) })} · ${unservedText(place)}` : t("no_demand"))),
    ...sessionDays(place), ...whyList(place), ...elsewhere(place), ...kindTable(place));
}

function choose(place, { move = true } = {}) {
  state.place = place;
  if (place && move) map.setView(place.point, Math.max(map.getZoom(), homeZoom + 2), { animate: false });
  writeAddress();
  paint();
  panel();
  byId("side").scrollTop = 0;
}

const panel = () => (state.place ? placePanel(state.place) : districtTable());

function search() {
  const asked = byId("search").value.trim().toLocaleLowerCase();
  const all = (place) => [place.id, ...(typeof place.title === "string" ? [place.title] : place.title)];
  const rank = (place) => Math.min(...all(place).map((text) => {
    const at = text.toLocaleLowerCase().indexOf(asked);
    return at < 0 ? Infinity : at;
  }));
  const found = !asked ? [] : PLACES.map((place) => [rank(place), place]).filter(([at]) => at < Infinity)
    .sort((a, b) => Math.sign(a[0]) - Math.sign(b[0]) || b[1].population - a[1].population).slice(0, 8);
  const open = (place) => () => {
    byId("search").value = "";
    search();
    choose(place);
    byId("place-name").focus({ preventScroll: true });
  };
  fill("found", ...found.map(([, place]) => el("li", {}, el("button", { type: "button", on: { click: open(place) } },
    name(place.title), el("span", { class: "quiet" }, name(DISTRICTS[place.district].title))))),
    asked && !found.length ? el("li", { class: "quiet" }, t("nothing_found")) : null);
}

function redraw() {
  languageButtons(redraw);
  translate();
  layerOptions();
  tiles();
  legend();
  paint();
  panel();
  search();
}

function goToAddress() {
  const parts = readAddress();
  const layer = parts.get("layer") || "";
  const known = [...DATA.directions.map(([id]) => `d:${id}`), ...DATA.kinds.map(([id]) => `k:${id}`)];
  state.layer = known.includes(layer) ? layer : "";
  state.place = PLACES.find((place) => place.id === parts.get("place")) || null;
  redraw();
  if (state.place) choose(state.place);
}

function start() {
  map = leaflet;
  addressParts = () => ({ ...(state.place && { place: state.place.id }), ...(state.layer && { layer: state.layer }) });
  land = drawLand(map, () => ({}));
  drawLines(map);
  labels = new Labels(map);
  const order = [...PLACES].sort((a, b) => b.population - a.population || a.at - b.at);
  dots = [];
  for (const place of order) {
    dots[place.at] = L.circleMarker(place.point, { radius: radius(map, place.population), fill: true, fillOpacity: 1 })
      .bindTooltip(() => tip(place, `${t("population")}: ${num(place.population)}`), { direction: "top", className: "tip" })
      .on("click", () => {
        choose(place, { move: false });
        if (narrow()) byId("panel").querySelector(".big").scrollIntoView({ block: "nearest" });
      }).addTo(map);
  }
  land.forEach((shape, at) => shape.bindTooltip(
    () => tip(DISTRICTS[at], `${t("floor")}: ${floorText(DISTRICTS[at])}`), { sticky: true, className: "tip" }));
  count();
  mapButtons(map);
  byId("layer").addEventListener("change", (event) => {
    state.layer = event.target.value;
    writeAddress();
    paint();
    panel();
  });
  byId("search").addEventListener("input", search);
  byId("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter") byId("found").querySelector("button")?.click();
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && state.place && choose(null));
  window.addEventListener("hashchange", goToAddress);
  fitOnce(redraw);
  map.on("zoomend", resize);
  goToAddress();
  document.body.dataset.ready = "yes";
}

start();
