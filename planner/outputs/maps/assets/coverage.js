// The view of who is served and who is not: circles and land coloured by the share.
let labels, land, dots, dotLayer, drawn;

let counted = "";

function count() {
  const asked = [state.layer, state.team?.id, isPart() ? state.day : ""].join(" ");
  if (asked === counted) return;
  counted = asked;
  for (const thing of [...PLACES, ...DISTRICTS]) Object.assign(thing, { demand: 0, served: 0, left: 0 });
  for (const place of PLACES) {
    for (const [kind, people] of tuples(DATA.demand[place.at], 2)) if (kindsIn[kind]) place.demand += people;
    for (const [kind, people] of tuples(DATA.unplanned[place.at], 3)) if (kindsIn[kind]) place.left += people;
  }
  for (const row of SESSIONS) {
    if (!ofKindAndTeam(row) || !untilNow(row.day)) continue;
    for (const [home, people] of row.guests) PLACES[home].served += people;
  }
  for (const place of PLACES) {
    for (const key of ["demand", "served", "left"]) DISTRICTS[place.district][key] += place[key];
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

// Who is left is told of the whole plan; beside a part of it stands which part it is.
const leftText = (thing) => partText() || (thing.left ? t("unserved_line", { n: num(thing.left) }) : t("all_served"));

const partText = () => [state.team && name(state.team.title), isPart() && t("day_end", { date: date(state.day) })]
  .filter(Boolean).join(" · ");

function shareTip(thing, note) {
  const lines = thing.demand
    ? [`${percent(shareOf(thing))} · ${t("of", { a: num(thing.served), b: num(thing.demand) })}`, leftText(thing)]
    : [t("no_demand")];
  return el("div", {}, el("b", {}, name(thing.title)), ...[...lines, note].map((line) => el("div", {}, line)));
}

const isFaded = (place) => !inDistrict(place.at);

function drawCoverage() {
  land.forEach((shape, at) => {
    const mine = !state.district || DISTRICTS[at] === state.district;
    shape.setStyle({ fillColor: colourFor(shareOf(DISTRICTS[at])), fillOpacity: mine ? 0.3 : 0.1, color: PAPER, weight: 2 });
  });
  for (const place of PLACES) {
    const pie = dots[place.at];
    const look = { share: shareOf(place), faded: isFaded(place), chosen: place === state.place };
    if (Object.keys(look).some((key) => look[key] !== pie.options[key])) pie.setStyle(look);
    if (pie.getRadius() !== radius(leaflet, place.population)) pie.setRadius(radius(leaflet, place.population));
  }
  if (!leaflet.hasLayer(dotLayer)) dotLayer.addTo(leaflet);
  drawGuests();
  nameCoverage();
}

function nameCoverage() {
  const gap = (place) => radius(leaflet, place.population);
  const chosen = state.place
    ? [{ point: state.place.point, text: name(state.place.title), gap: gap(state.place), size: 14, weight: 700, must: true }] : [];
  const note = (one) => percent(shareOf(one)) + (floorMissed(one) ? "\u00a0▼" : "");
  const districts = leaflet.getZoom() < homeZoom + 2.5 ? districtItems(note, floorMissed) : [];
  const named = PLACES.filter((place) => place !== state.place && !isFaded(place));
  const others = placeItems(leaflet, named, gap);
  const big = PLACES.filter((place) => place.population > 3000).map((place) => ({ point: place.point, gap: gap(place) }));
  labels.show([...chosen, ...others.filter((item) => item.weight === 600), ...districts,
    ...others.filter((item) => item.weight !== 600)], big);
}

// Where residents travel to sessions elsewhere: of the chosen settlement, or to the chosen team.
function drawGuests() {
  const { place, team } = state;
  const rows = !place && !team ? [] : SESSIONS.filter((row) =>
    ofKindAndTeam(row) && (place || inDistrict(row.place)) && (state.view === "coverage" ? untilNow : onDays)(row.day));
  const lines = journeys(rows).filter(([home, to]) => !place || home === place.at || to === place.at);
  const opacity = lines.length > 60 ? 0.45 : 0.8;
  for (const [home, to, people] of lines) {
    const tip = () => el("div", {}, el("b", {}, `${name(PLACES[home].title)} → ${name(PLACES[to].title)}`),
      el("div", {}, `${num(people)}\u00a0${t("people")}`));
    L.polyline([PLACES[home].point, PLACES[to].point], { color: INK, weight: Math.min(4, 1 + Math.sqrt(people) / 6), opacity, dashArray: "1 5" })
      .bindTooltip(tip, { sticky: true, className: "tip" }).addTo(drawn);
    if (state.view === "coverage") for (const at of [home, to]) dots[at].bringToFront();
    if (state.view === "routes") L.circleMarker(PLACES[home].point, { radius: 3, color: INK, weight: 1.2, fill: true, fillColor: PAPER, fillOpacity: 1, interactive: false }).addTo(drawn);
  }
}
