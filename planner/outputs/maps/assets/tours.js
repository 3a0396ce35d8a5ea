// The view of the tours: journeys drawn beside their roads, one line for those that go together.
function drawTours() {
  land.forEach((shape, at) => shape.setStyle({
    color: "#c9bda6", weight: 1, fillColor: state.district && DISTRICTS[at] !== state.district ? "#efe9dc" : "#fbf8f0", fillOpacity: 1,
  }));
  dotLayer.remove();
  const legs = legsNow();
  drawGuests();
  if (state.whole && !state.team) drawFlows(legs);
  else drawLegs(legs);
  drawStops();
}

function line(spots, options) {
  const points = spots.map((spot) => leaflet.layerPointToLatLng(spot));
  return L.polyline(points, { interactive: false, smoothFactor: 0, lineJoin: "round", ...options }).addTo(drawn);
}

// Journeys of one direction over one road, in one sense, share a line as long as they go together.
function bundles(legs) {
  const users = new Map();
  const keyOf = (leg, [a, b]) => `${leg.team.rail ? "r" : leg.team.direction}:${a}>${b}`;
  for (const leg of legs) {
    for (const pair of pairsOf(leg.way)) {
      const key = keyOf(leg, pair);
      if (!users.has(key)) users.set(key, []);
      if (users.get(key).at(-1) !== leg) users.get(key).push(leg);
    }
  }
  const [done, found] = [new Set(), []];
  for (const leg of legs) {
    let open = null;
    for (const pair of pairsOf(leg.way)) {
      const key = keyOf(leg, pair);
      const [fresh, same] = [!done.has(key), open && sameRows(open.legs, users.get(key))];
      done.add(key);
      if (fresh && same) open.way.push(pair[1]);
      else if (fresh) found.push((open = { way: [...pair], legs: users.get(key) }));
      else open = null;
    }
  }
  return found;
}

const sameRows = (some, others) => some.length === others.length && some.every((row, at) => row === others[at]);

function drawLegs(legs) {
  const rows = bundles(legs);
  const lane = lanes(rows.map((row) => row.way));
  const step = narrow() ? 3.4 : 4.4;
  const parts = rows.map((row, at) => ({ ...row, spots: beside(leaflet, row.way.map((place) => PLACES[place].point), 2.6 + step * lane[at]) }));
  for (const { spots, legs: [leg] } of parts) line(spots, { color: PAPER, weight: leg.team.rail ? 8 : 5.5, opacity: 0.9 });
  for (const part of parts) drawBundle(part);
}

function drawBundle({ legs, spots }) {
  const [{ team }] = legs;
  const colour = colourOf(team.direction);
  const shape = line(spots, { color: colour, weight: team.rail ? 6 : 3, interactive: true });
  if (team.rail) line(spots, { color: PAPER, weight: 2.4, dashArray: "7 7" });
  shape.bindTooltip(() => legsTip(legs), { sticky: true, className: "tip" });
  const lone = legs.every((leg) => leg.team === team) ? team : null;
  shape.on("click", () => lone && pick({ team: lone }));
  const head = arrow(spots, team.rail ? 9 : 7);
  if (!head) return;
  L.polygon(head.map((spot) => leaflet.layerPointToLatLng(spot)),
    { interactive: false, color: PAPER, weight: 1, fillColor: colour, fillOpacity: 1 }).addTo(drawn);
}

const legTimes = (leg) => `${state.whole ? `${date(leg.day)}, ` : ""}${hours(leg.depart, leg.lasts)} · ${num(leg.km, 1)}\u00a0${t("km")}`;

function legsTip(legs) {
  const rows = legs.slice(0, 5).flatMap((leg) => [
    el("b", {}, name(leg.team.title)),
    el("div", {}, `${name(PLACES[leg.from].title)} → ${name(PLACES[leg.to].title)}`), el("div", {}, legTimes(leg))]);
  return el("div", {}, ...rows, legs.length > 5 ? el("div", {}, t("more", { n: num(legs.length - 5) })) : null);
}

function drawFlows(legs) {
  const flows = new Map();
  for (const leg of legs) {
    for (const [a, b] of pairsOf(leg.way)) {
      const key = `${Math.min(a, b)}-${Math.max(a, b)}`;
      if (!flows.has(key)) flows.set(key, new Map());
      const counts = flows.get(key);
      counts.set(leg.team.direction, (counts.get(leg.team.direction) || 0) + 1);
    }
  }
  for (const [key, counts] of flows) drawFlow(key.split("-").map(Number), [...counts].sort((a, b) => a[0] - b[0]));
}

function drawFlow(ends, counts) {
  const thin = narrow() ? 0.6 : 1;
  const widths = counts.map(([, times]) => thin * Math.min(3, 0.9 + 0.3 * Math.sqrt(times)));
  let left = -widths.reduce((total, width) => total + width, 0) / 2;
  counts.forEach(([direction], at) => {
    const spots = beside(leaflet, ends.map((place) => PLACES[place].point), left + widths[at] / 2);
    left += widths[at];
    line(spots, { color: colourOf(direction), weight: widths[at], lineCap: "butt", opacity: 0.92 });
  });
}

// Times and km beside the journeys of one team's day.
function legItems() {
  if (!state.team || state.whole) return [];
  return legsNow().map((leg) => {
    const spots = leg.way.map((place) => leaflet.latLngToLayerPoint(PLACES[place].point));
    const [from, to] = longest(spots);
    return { point: leaflet.layerPointToLatLng(from.add(to).divideBy(2)), text: `${hours(leg.depart, leg.lasts)} · ${num(leg.km, 1)}\u00a0${t("km")}`,
      gap: 12, size: 12, weight: 600, look: "dated", room: 1, must: true };
  });
}

function longest(spots) {
  return [...pairsOf(spots)].reduce((best, pair) => (pair[0].distanceTo(pair[1]) > best[0].distanceTo(best[1]) ? pair : best), [spots[0], spots[0]]);
}
