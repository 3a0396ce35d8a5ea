// Where sessions are held and teams sleep: rings with a figure, moons, names; near ones as one.
function stopRows() {
  const stops = new Map();
  const at = (place) => {
    if (!stops.has(place)) stops.set(place, { place: PLACES[place], places: [PLACES[place]], sessions: [], nights: [] });
    return stops.get(place);
  };
  for (const row of sessionsNow()) at(row.place).sessions.push(row);
  for (const team of TEAMS.filter(isTeamIn)) {
    for (const [day, place] of team.nights) {
      if (place !== null && onDays(day) && place !== team.base && inDistrict(place)) at(place).nights.push([team, day]);
    }
  }
  if (state.team) at(state.team.base);
  return [...stops.values()].sort((a, b) => b.sessions.length - a.sessions.length || b.place.population - a.place.population || a.place.at - b.place.at);
}

const dense = () => state.whole && !state.team;

const stopSize = (stop) => {
  if (!stop.sessions.length) return 6;
  const root = Math.sqrt(stop.sessions.length);
  return dense() ? Math.min(15, 5 + 0.9 * root) : Math.min(16, 8 + 1.3 * root);
};

const reach = (stop) => (stopSize(stop) + (stop.nights.length && !dense() ? 4 : 0)) * (narrow() ? 0.8 : 1);

// Stops that would cover each other become one ring at the place with most sessions.
function clusters(rows) {
  const found = [];
  for (const stop of rows) {
    const spot = leaflet.latLngToLayerPoint(stop.place.point);
    const near = state.team ? 0.6 : 0.85;
    const host = found.find((one) => one.spot.distanceTo(spot) < near * (reach(one) + reach(stop)));
    if (!host) found.push({ ...stop, spot });
    else {
      host.places = [...host.places, stop.place];
      host.sessions = [...host.sessions, ...stop.sessions];
      host.nights = [...host.nights, ...stop.nights];
    }
  }
  return found;
}

function drawStops() {
  const rows = clusters(stopRows());
  for (const stop of [...rows].reverse()) drawStop(stop);
  nameStops(rows);
}

function drawStop(stop) {
  const size = stopSize(stop);
  const box = 2 * size + 28;
  const wide = box * (narrow() ? 0.8 : 1);
  const picture = svg("svg", { width: wide, height: wide, viewBox: `${-box / 2} ${-box / 2} ${box} ${box}`, class: "marker", "aria-hidden": "true" });
  if (stop.sessions.length) picture.append(...donut(stop, size));
  else if (!stop.nights.length) picture.append(svg("rect", { x: -5, y: -5, width: 10, height: 10, rx: 2, fill: INK, stroke: PAPER, "stroke-width": 2 }));
  if (stop.nights.length && !dense()) picture.append(...moon(stop, size));
  const open = () => (stop.places.length > 1 && leaflet.getZoom() < leaflet.getMaxZoom()
    ? leaflet.setView(stop.place.point, leaflet.getZoom() + 1.5, { animate: false }) : choose(stop.place, { stay: true }));
  L.marker(stop.place.point, {
    icon: L.divIcon({ html: picture, className: "stop", iconSize: [wide, wide] }), keyboard: false, riseOnHover: true,
  }).bindTooltip(() => stopTip(stop), { direction: "top", offset: [0, -size], className: "tip" }).on("click", open).addTo(drawn);
}

function shares(sessions) {
  const counts = new Map();
  for (const row of sessions) counts.set(directionOf(row), (counts.get(directionOf(row)) || 0) + 1);
  return [...counts].sort((a, b) => a[0] - b[0]);
}

function donut(stop, size) {
  const ring = size - 1.6;
  const round = 2 * Math.PI * ring;
  let done = 0;
  const parts = shares(stop.sessions).map(([direction, times]) => {
    const long = (round * times) / stop.sessions.length;
    done += long;
    return svg("circle", { r: ring, fill: "none", stroke: colourOf(direction), "stroke-width": 3.4,
      "stroke-dasharray": `${long} ${round - long}`, "stroke-dashoffset": done - long ? long - done : 0, transform: "rotate(-90)" });
  });
  const text = String(stop.sessions.length);
  const high = size > 11 ? 11 : 9.5;
  return [svg("circle", { r: size, fill: PAPER }), ...parts, ...(size < 9 ? [] : [svg("text", {
    "text-anchor": "middle", y: "0.36em", "font-size": text.length > 2 ? high - 1.5 : high, "font-weight": 650, fill: INK }, text)])];
}

function moon({ nights, sessions }, size) {
  const away = sessions.length ? 0.75 * size + 1 : 0;
  const teams = new Set(nights.map(([team]) => team)).size;
  const parts = [svg("circle", { r: 6.5, fill: "#24385a", stroke: PAPER, "stroke-width": 1.3 }),
    svg("path", { d: "M1.4-3.9A4 4 0 1 0 3.9 1.8A3.4 3.4 0 0 1 1.4-3.9Z", fill: "#ffe9a8" })];
  if (teams > 1) {
    parts.push(svg("circle", { cx: 9, cy: -3, r: 4.6, fill: PAPER }), svg("text", {
      x: 9, y: 0, "text-anchor": "middle", "font-size": 8.5, "font-weight": 700, fill: "#24385a" }, String(teams)));
  }
  return [svg("g", { transform: `translate(${away} ${-away})` }, ...parts)];
}

function stopTip({ places, sessions, nights }) {
  const names = places.slice(0, 5).map((place) => name(place.title)).join(", ");
  const teams = [...new Set(nights.map(([team]) => name(team.title)))];
  const shown = teams.slice(0, 6).join(", ") + (teams.length > 6 ? `, ${t("more", { n: teams.length - 6 })}` : "");
  return el("div", {}, el("b", {}, names + (places.length > 5 ? `, ${t("more", { n: places.length - 5 })}` : "")),
    sessions.length ? el("div", {}, `${t("sessions")}: ${num(sessions.length)} · ${num(sum(sessions, (row) => row.people))}\u00a0${t("people")}`) : null,
    ...shares(sessions).map(([direction, times]) => el("div", {}, dot(direction), `${name(DATA.directions[direction][1])}: ${num(times)}`)),
    teams.length ? el("div", {}, `${t("nights")}: ${shown}`) : null);
}

function datesAt(stop) {
  const days = new Set([...stop.sessions.map((row) => row.day), ...stop.nights.map(([, day]) => day)]);
  const spans = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    if (spans.length && day <= spans.at(-1)[1] + 1) spans.at(-1)[1] = day;
    else spans.push([day, day]);
  }
  return spans;
}

function nameStops(rows) {
  const dated = state.whole && state.team;
  const stops = rows.map((stop) => {
    const spans = dated ? datesAt(stop) : [];
    const when = spans.slice(0, 2).map(([a, b]) => shortSpan(a, b)).join(", ") + (spans.length > 2 ? " …" : "");
    const main = [...stop.places].sort((a, b) => b.population - a.population)[0];
    const village = main.population < 8000;
    const small = dense() && village;
    const others = stop.places.length > 1 ? ` +${stop.places.length - 1}` : "";
    return { point: stop.place.point, gap: reach(stop) + 1, room: dense() || narrow() ? 5 : 1, size: small || narrow() ? 11.5 : 12.5, weight: small ? 400 : (dated && village) || (narrow() && main.population < 20000) ? 550 : 600,
      look: "dated", text: name(main.title) + (when ? ` · ${when}` : others) };
  });
  const used = new Set(rows.flatMap((stop) => stop.places));
  const rest = PLACES.filter((place) => !used.has(place) && inDistrict(place.at) && (place.population > 3000 || leaflet.getZoom() > homeZoom + 2));
  const districts = !narrow() && leaflet.getZoom() < homeZoom + 2.5 ? districtItems().map((item) => ({ ...item, weight: 500 })) : [];
  const others = placeItems(leaflet, rest, () => 3).map((item) => ({ ...item, weight: 400, size: Math.min(item.size, 12) }));
  labels.show([...legItems(), ...stops, ...districts, ...others], rows.map((stop) => ({ point: stop.place.point, gap: reach(stop) })));
}
