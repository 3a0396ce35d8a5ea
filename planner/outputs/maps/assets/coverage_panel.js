// Tables of who is served: all districts, or the settlements of one.
function coverageTiles() {
  const mine = PLACES.filter((place) => inDistrict(place.at));
  const held = SESSIONS.filter((row) => untilNow(row.day) && isSessionIn(row));
  const visited = new Set(held.map((row) => row.place)).size;
  fill("tiles", tile("served", num(sum(mine, (place) => place.served))),
    isFiltered() || isPart() ? null : tile("reached", num(DATA.reached)),
    tile("held", num(held.length)), tile("visited", `${num(visited)} / ${num(mine.length)}`));
}

function shareTitle() {
  return [t("share"), partText()].filter(Boolean).join(" · ");
}

function coverageLegend() {
  const steps = CLASSES.map(([, colour], at) => el("li", {}, pieSign((at * 20 + 10) / 100),
    el("i", { class: "swatch", style: { background: colour } }), `${at * 20}–${at * 20 + 20}`));
  fill("signs", el("h2", {}, `${shareTitle()}, %`), el("ol", { class: "scale" }, ...steps),
    el("p", {}, pieSign(null), ` ${t("no_demand")}`),
    el("p", {}, pieSign(0.3), ` ${t("filled")}`),
    el("p", {}, el("i", { class: "ring" }), ` ${t("size")}`),
    DATA.floors.flat().includes(0) ? el("p", {}, el("b", { class: "alarm" }, "▼"), ` ${t("floor_sign")}`) : null,
    ...groundSigns(),
    state.place || state.team ? el("p", {}, dotted(), ` ${t("sign_guests")}`) : null,
    el("p", { class: "quiet" }, t("ground_note")));
}

function groundSigns() {
  const line = (colour, width, dash) => svg("line", { x1: 1, x2: 25, y1: 5, y2: 5, stroke: colour, "stroke-width": width, ...(dash && { "stroke-dasharray": dash }) });
  const box = (...parts) => svg("svg", { width: 26, height: 10, viewBox: "0 0 26 10", "aria-hidden": "true" }, ...parts);
  const road = el("p", {}, box(line("#b5a587", 2)), ` ${t("road")}`);
  const rail = el("p", {}, box(line("#77746e", 2.6), line(PAPER, 1.2, "5 6")), ` ${t("rail")}`);
  return hasRail() ? [road, rail] : [road];
}

const dotted = () => svg("svg", { width: 26, height: 10, viewBox: "0 0 26 10", "aria-hidden": "true" },
  svg("line", { x1: 1, x2: 25, y1: 5, y2: 5, stroke: INK, "stroke-width": 2, "stroke-dasharray": "1 4", "stroke-linecap": "round" }));

function floorShort(district) {
  const floors = floorsOf(district);
  if (!floors.length) return "–";
  const met = floors.filter(Boolean).length;
  return el("span", { title: floorText(district) }, state.layer ? floorText(district) : `${met} / ${floors.length}`);
}

const worstFirst = (a, b) => (shareOf(a) ?? 2) - (shareOf(b) ?? 2) || a.at - b.at;

function districtTable() {
  const link = (row) => el("button", { type: "button", class: "plain", on: { click: () => chooseDistrict(row) } }, name(row.title));
  const line = (row) => el("tr", {}, el("th", { scope: "row" }, link(row)), shareCell(row), figure(row.left),
    el("td", { class: `figure ${floorMissed(row) ? "missed" : "met"}` }, floorShort(row)));
  fill("panel", el("h2", {}, t("districts")),
    table(["district", "share", "unserved", "floor"].map((key) => t(key)), [...DISTRICTS].sort(worstFirst).map(line), "districts"),
    ...mostLeft());
}

function settlementTable(rows) {
  const line = (row) => el("tr", {}, el("th", { scope: "row" }, placeLink(row)), shareCell(row), figure(row.left));
  return table(["settlement", "share", "unserved"].map((key) => t(key)), rows.map(line));
}

function mostLeft() {
  const rows = PLACES.filter((place) => place.left).sort((a, b) => b.left - a.left || a.at - b.at).slice(0, 12);
  return rows.length ? [el("h3", {}, t("most_left")), settlementTable(rows)] : [];
}

function floorList(district) {
  const rows = DATA.directions.map(([, title], at) => [title, DATA.floors[district.at][at]]).filter(([, met]) => met !== null);
  if (!rows.length || state.layer.startsWith("k:")) return [];
  return [el("h3", {}, t("floors")), el("ul", { class: "why" }, ...rows.map(([title, met]) =>
    el("li", { class: met ? null : "missed" }, `${name(title)}: ${t(met ? "floor_met" : "floor_missed")}`)))];
}

function districtPanel(district) {
  const rows = PLACES.filter((place) => place.district === district.at && place.demand);
  fill("panel", panelHead(name(district.title), () => chooseDistrict(null)), bigShare(district),
    el("h3", {}, t("settlements")), settlementTable(rows.sort((a, b) => b.left - a.left || worstFirst(a, b))),
    ...floorList(district));
}
