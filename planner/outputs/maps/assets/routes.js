// The route map: where every team is on a day, how it gets there, what it does there.
const LAST = DATA.days - 1;
const TEAMS = DATA.teams.map(([id, title, direction, rail, base, members, first, last], at) => ({
  at, id, title, direction, rail: Boolean(rail), base, members, first, last,
  nights: new Map(tuples(DATA.nights[at], 2)),
}));
const LEGS = DATA.legs.map(([team, day, depart, lasts, way, km]) => ({
  team: TEAMS[team], day, depart, lasts, way: DATA.ways[way], km,
  from: DATA.ways[way][0], to: DATA.ways[way].at(-1),
}));
let map, labels, drawn, playing = null;

const chosen = (team) =>
  (state.team ? team === state.team : state.direction === null || team.direction === state.direction);
const chosenSession = (row) => row[7].some((team) => chosen(TEAMS[team]));
const onDays = (day) => state.whole || day === state.day;
const legsNow = () => LEGS.filter((leg) => onDays(leg.day) && chosen(leg.team));
const sessionsNow = () => DATA.sessions.filter((row) => onDays(row[0]) && chosenSession(row));

function* tuplesOf(list, size) {
  for (let at = 0; at + size <= list.length; at += 1) yield list.slice(at, at + size);
}

function draw() {
  drawn.clearLayers();
  const legs = legsNow();
  if (state.whole && !state.team) drawFlows(legs);
  else drawLegs(legs);
  drawPlaces();
}

function line(spots, options) {
  const points = spots.map((spot) => map.layerPointToLatLng(spot));
  return L.polyline(points, { interactive: false, smoothFactor: 0, lineJoin: "round", ...options }).addTo(drawn);
}

function drawLegs(legs) {
  const lone = state.whole ? newStretches(legs) : legs;
  const lane = lanes(lone.map((leg) => leg.way));
  const rows = lone.map((leg, at) => ({ leg, spots: beside(map, leg.way.map((place) => PLACES[place].point), 2.6 + 4.4 * lane[at]) }));
  for (const { spots, leg } of rows) line(spots, { color: "#fffdf8", weight: leg.team.rail ? 8 : 5.5, opacity: 0.9 });
  for (const { leg, spots } of rows) drawLeg(leg, spots);
}

// What of each leg no earlier leg went over in the same direction.
function newStretches(legs) {
  const seen = new Set();
  const parts = [];
  for (const leg of legs) {
    let open = null;
    for (const [a, b] of tuplesOf(leg.way, 2)) {
      const isNew = !seen.has(`${a}>${b}`);
      seen.add(`${a}>${b}`);
      if (isNew && open) open.way.push(b);
      else if (isNew) parts.push((open = { ...leg, way: [a, b] }));
      else open = null;
    }
  }
  return parts;
}

function drawLeg(leg, spots) {
  const colour = colourOf(leg.team.direction);
  const shape = line(spots, { color: colour, weight: leg.team.rail ? 6 : 3, interactive: true });
  if (leg.team.rail) line(spots, { color: "#fffdf8", weight: 2.4, dashArray: "7 7" });
  shape.bindTooltip(() => legTip(leg), { sticky: true, className: "tip" });
  shape.on("click", () => pick({ team: leg.team }));
  const head = arrow(spots, leg.team.rail ? 9 : 7);
  if (head) {
    L.polygon(head.map((spot) => map.layerPointToLatLng(spot)),
      { interactive: false, color: "#fffdf8", weight: 1, fillColor: colour, fillOpacity: 1 }).addTo(drawn);
  }
}

function legTip(leg) {
  return el("div", {}, el("b", {}, name(leg.team.title)),
    el("div", {}, `${name(PLACES[leg.from].title)} → ${name(PLACES[leg.to].title)}`),
    el("div", {}, `${state.whole ? `${date(leg.day)}, ` : ""}${clock(leg.depart)}–${clock(leg.depart + leg.lasts)} · ${num(leg.km, 1)} ${t("km")}`));
}

function drawFlows(legs) {
  const flows = new Map();
  for (const leg of legs) {
    for (const [a, b] of tuplesOf(leg.way, 2)) {
      const key = `${Math.min(a, b)}-${Math.max(a, b)}`;
      if (!flows.has(key)) flows.set(key, new Map());
      const counts = flows.get(key);
      counts.set(leg.team.direction, (counts.get(leg.team.direction) || 0) + 1);
    }
  }
  for (const [key, counts] of flows) drawFlow(key.split("-").map(Number), [...counts].sort((a, b) => a[0] - b[0]));
}

function drawFlow(ends, counts) {
  const widths = counts.map(([, count]) => Math.min(3, 0.9 + 0.3 * Math.sqrt(count)));
  const all = widths.reduce((sum, width) => sum + width, 0);
  let left = -all / 2;
  counts.forEach(([direction], at) => {
    const spots = beside(map, ends.map((place) => PLACES[place].point), left + widths[at] / 2);
    left += widths[at];
    line(spots, { color: colourOf(direction), weight: widths[at], lineCap: "butt", opacity: 0.92 });
  });
}

function drawPlaces() {
  const stops = new Map();
  const at = (place) => {
    if (!stops.has(place)) stops.set(place, { place: PLACES[place], sessions: [], nights: [] });
    return stops.get(place);
  };
  for (const row of sessionsNow()) at(row[4]).sessions.push(row);
  for (const team of TEAMS.filter(chosen)) {
    for (const [day, place] of team.nights) if (place !== null && onDays(day) && place !== team.base) at(place).nights.push([team, day]);
  }
  if (state.team) at(state.team.base);
  const rows = [...stops.values()].sort((a, b) => a.sessions.length - b.sessions.length || a.place.at - b.place.at);
  rows.forEach(drawStop);
  nameStops(rows);
}

const stopSize = (stop) => {
  if (!stop.sessions.length) return 6;
  return state.whole && !state.team ? Math.min(15, 5 + 0.9 * Math.sqrt(stop.sessions.length)) : Math.min(16, 8 + 1.3 * Math.sqrt(stop.sessions.length));
};

function drawStop(stop) {
  const size = stopSize(stop);
  const box = 2 * size + 18;
  const wide = box * (narrow() ? 0.8 : 1);
  const picture = svg("svg", { width: wide, height: wide, viewBox: `${-box / 2} ${-box / 2} ${box} ${box}`, class: "marker", "aria-hidden": "true" });
  if (stop.sessions.length) picture.append(...donut(stop, size));
  else if (!stop.nights.length) picture.append(svg("rect", { x: -5, y: -5, width: 10, height: 10, rx: 2, fill: INK, stroke: "#fffdf8", "stroke-width": 2 }));
  if (stop.nights.length && !(state.whole && !state.team)) picture.append(...moon(stop, size));
  L.marker(stop.place.point, {
    icon: L.divIcon({ html: picture, className: "stop", iconSize: [wide, wide] }), keyboard: false, riseOnHover: true,
  }).bindTooltip(() => stopTip(stop), { direction: "top", offset: [0, -size], className: "tip" }).addTo(drawn);
}

function shares(stop) {
  const counts = new Map();
  for (const [, , , kind] of stop.sessions) counts.set(DATA.kinds[kind][2], (counts.get(DATA.kinds[kind][2]) || 0) + 1);
  return [...counts].sort((a, b) => a[0] - b[0]);
}

function donut(stop, size) {
  const ring = size - 1.6;
  const round = 2 * Math.PI * ring;
  let done = 0;
  const parts = shares(stop).map(([direction, count]) => {
    const long = (round * count) / stop.sessions.length;
    done += long;
    return svg("circle", { r: ring, fill: "none", stroke: colourOf(direction), "stroke-width": 3.4,
      "stroke-dasharray": `${long} ${round - long}`, "stroke-dashoffset": done - long ? long - done : 0, transform: "rotate(-90)" });
  });
  const figure = size >= 9
    ? [svg("text", { "text-anchor": "middle", y: "0.36em", "font-size": size > 11 ? 11 : 9.5, "font-weight": 650, fill: INK }, String(stop.sessions.length))]
    : [];
  return [svg("circle", { r: size, fill: "#fffdf8" }), ...parts, ...figure];
}

function moon({ nights, sessions }, size) {
  const away = sessions.length ? 0.75 * size + 1 : 0;
  const teams = new Set(nights.map(([team]) => team)).size;
  const parts = [svg("circle", { r: 6.5, fill: "#24385a", stroke: "#fffdf8", "stroke-width": 1.3 }),
    svg("path", { d: "M1.4-3.9A4 4 0 1 0 3.9 1.8A3.4 3.4 0 0 1 1.4-3.9Z", fill: "#ffe9a8" })];
  if (teams > 1) parts.push(svg("text", { x: 8, y: 3.4, "font-size": 10, "font-weight": 650, fill: "#24385a", stroke: "#fffdf8", "stroke-width": 2.6, "paint-order": "stroke" }, String(teams)));
  return [svg("g", { transform: `translate(${away} ${-away})` }, ...parts)];
}

function stopTip({ place, sessions, nights }) {
  const people = sessions.reduce((sum, row) => sum + row[6], 0);
  const teams = [...new Set(nights.map(([team]) => name(team.title)))];
  const shown = teams.slice(0, 6).join(", ") + (teams.length > 6 ? ` … +${teams.length - 6}` : "");
  return el("div", {}, el("b", {}, name(place.title)),
    sessions.length ? el("div", {}, `${t("sessions")}: ${num(sessions.length)} · ${num(people)} ${t("people")}`) : null,
    ...shares({ sessions }).map(([direction, count]) => el("div", {},
      el("i", { class: "dot", style: { background: colourOf(direction) } }), `${name(DATA.directions[direction][1])}: ${num(count)}`)),
    teams.length ? el("div", {}, `${t("nights")}: ${shown}`) : null);
}

function datesAt(stop) {
  const days = new Set([...stop.sessions.map(([day]) => day), ...stop.nights.map(([, day]) => day)]);
  const order = [...days].sort((a, b) => a - b);
  const spans = [];
  for (const day of order) {
    if (spans.length && day <= spans.at(-1)[1] + 1) spans.at(-1)[1] = day;
    else spans.push([day, day]);
  }
  return spans;
}

function nameStops(rows) {
  const dated = state.whole && state.team;
  const many = state.whole && !state.team;
  const stops = [...rows].reverse().map((stop) => {
    const spans = dated ? datesAt(stop) : [];
    const when = spans.slice(0, 2).map(([a, b]) => span(a, b)).join(", ") + (spans.length > 2 ? " …" : "");
    return {
      point: stop.place.point, gap: stopSize(stop) + (stop.nights.length ? 5 : 1), room: 1,
      size: many && stop.place.population < 8000 ? 11.5 : 12.5, weight: many && stop.place.population < 8000 ? 400 : 600,
      look: "dated", text: name(stop.place.title) + (when ? ` · ${when}` : ""),
    };
  });
  const used = new Set(rows.map((stop) => stop.place));
  const rest = PLACES.filter((place) => !used.has(place) && (place.population > 3000 || map.getZoom() > homeZoom + 2));
  const districts = map.getZoom() < homeZoom + 2.5 ? districtItems() : [];
  const others = placeItems(map, rest, () => 3).map((item) => ({ ...item, weight: 400, size: Math.min(item.size, 12) }));
  labels.show([...stops, ...districts, ...others], rows.map((stop) => ({ point: stop.place.point, gap: stopSize(stop) })));
}

function tiles() {
  const [legs, held] = [legsNow(), sessionsNow()];
  const busy = new Set([...legs.map((leg) => leg.team.at), ...held.flatMap((row) => row[7]).filter((at) => chosen(TEAMS[at]))]);
  fill("tiles", tile("teams_on_the_way", num(busy.size)), tile("sessions", num(held.length)),
    tile("invited", num(held.reduce((sum, row) => sum + row[6], 0))),
    tile("distance", `${num(legs.reduce((sum, leg) => sum + leg.km, 0))} ${t("km")}`));
}

function controls() {
  byId("day").value = state.day;
  byId("day").setAttribute("aria-valuetext", longDate(state.day));
  byId("today").textContent = state.whole ? span(0, LAST) : longDate(state.day);
  byId("today").classList.toggle("spare", state.whole);
  byId("whole").setAttribute("aria-pressed", String(state.whole));
  byId("before").disabled = state.day === 0;
  byId("after").disabled = state.day === LAST;
  byId("play").textContent = playing === null ? "▶" : "❚❚";
  byId("play").setAttribute("aria-label", t(playing === null ? "play" : "pause"));
  byId("play").setAttribute("title", t(playing === null ? "play" : "pause"));
  const every = Math.ceil((DATA.days * 15) / Math.max(byId("ticks").clientWidth, 60));
  fill("ticks", ...Array.from({ length: DATA.days }, (_, day) =>
    el("span", { class: isWeekend(day) ? "weekend" : null }, day % every ? "" : String(dateOf(day).getUTCDate()))));
}

function filters() {
  const option = (value, text, selected) => el("option", { value, selected }, text);
  fill("direction", option("", t("all_directions"), state.direction === null),
    ...DATA.directions.map(([id, title], at) => option(id, name(title), state.direction === at)));
  const groups = DATA.directions.map(([, title], at) => [title, TEAMS.filter((team) => team.direction === at)])
    .filter(([, teams]) => teams.length && (state.direction === null || teams[0].direction === state.direction));
  fill("team", option("", t("all_teams"), !state.team), ...groups.map(([title, teams]) =>
    el("optgroup", { label: name(title) }, ...teams.map((team) => option(team.id, name(team.title), team === state.team)))));
}

function legend() {
  const used = new Set(TEAMS.map((team) => team.direction));
  const ways = DATA.directions.map(([, title], at) => [title, at]).filter(([, at]) => used.has(at)).map(([title, at]) =>
    el("li", {}, el("button", {
      type: "button", "aria-pressed": String(state.direction === at),
      on: { click: () => pick({ direction: state.direction === at ? null : at, team: null }) },
    }, el("i", { style: { background: colourOf(at) } }), name(title))));
  const sign = (picture, key) => el("li", {}, picture, t(key));
  const box = (...parts) => svg("svg", { width: 26, height: 18, viewBox: "-13 -9 26 18", "aria-hidden": "true" }, ...parts);
  const stroke = (width, colour, dash = "none") => svg("line", { x1: -12, x2: 12, y1: 0, y2: 0, stroke: colour, "stroke-width": width, "stroke-dasharray": dash });
  const signs = [
    sign(box(svg("circle", { r: 7, fill: "#fffdf8", stroke: "#6b7773", "stroke-width": 3 })), "sign_session"),
    sign(box(...moon({ nights: [], sessions: [] }, 0)), "sign_night"),
    sign(box(stroke(3, "#6b7773"), svg("path", { d: "M5 0L-3-5L-3 5Z", fill: "#6b7773" })), state.whole && !state.team ? "sign_width" : "sign_leg"),
  ];
  if (TEAMS.some((team) => team.rail)) signs.push(sign(box(stroke(6, "#6b7773"), stroke(2.4, "#fffdf8", "4 4")), "sign_train"));
  fill("legend", el("h2", { class: "unseen" }, t("legend")), el("ul", { class: "ways" }, ...ways), el("ul", { class: "signs" }, ...signs));
}

function legLine(leg) {
  return el("li", { class: "leg" }, el("time", {}, `${clock(leg.depart)}–${clock(leg.depart + leg.lasts)}`),
    el("span", {}, `${name(PLACES[leg.from].title)} → ${name(PLACES[leg.to].title)} `,
      el("span", { class: "quiet km" }, `· ${num(leg.km, 1)}\u00a0${t("km")}`)));
}

function nightLine(team, day) {
  if (!team.nights.has(day)) return [];
  const place = team.nights.get(day);
  const where = place === null ? t("on_the_road") : place === team.base ? t("at_base") : name(PLACES[place].title);
  return [el("li", { class: "night" }, el("span", {}, t("night")), el("span", {}, where))];
}

function teamDay(team, day) {
  const legs = LEGS.filter((leg) => leg.team === team && leg.day === day).map((leg) => [leg.depart, legLine(leg)]);
  const held = DATA.sessions.filter((row) => row[0] === day && row[7].includes(team.at))
    .map((row) => [row[1], sessionLine(row, { where: name(PLACES[row[4]].title), crew: row[7].length > 1 })]);
  const rows = [...legs, ...held].sort((a, b) => a[0] - b[0]).map(([, node]) => node);
  return rows.length || (team.nights.get(day) ?? team.base) !== team.base ? [...rows, ...nightLine(team, day)] : [];
}

function teamCard(team) {
  const rows = teamDay(team, state.day);
  if (!rows.length) return null;
  return el("article", { class: "card", style: { "border-left-color": colourOf(team.direction) } },
    el("div", { class: "card-head" },
      el("button", { type: "button", class: "plain", on: { click: () => pick({ team }) } }, name(team.title)),
      el("span", { class: "quiet" }, `${num(team.members)} ${t("members")}`)),
    el("ul", {}, ...rows));
}

function dayPanel() {
  const groups = DATA.directions.map(([, title], at) =>
    [title, TEAMS.filter((team) => team.direction === at && chosen(team)).map(teamCard).filter(Boolean)]);
  const full = groups.filter(([, cards]) => cards.length);
  fill("panel", el("h2", {}, longDate(state.day)),
    ...(full.length ? full.flatMap(([title, cards]) => [el("h3", {}, name(title)), ...cards]) : [el("p", { class: "quiet" }, t("nothing"))]));
}

function teamPanel(team) {
  const days = Array.from({ length: DATA.days }, (_, day) => [day, teamDay(team, day)]).filter(([, rows]) => rows.length);
  const go = (day) => () => pick({ day, whole: false });
  fill("panel", el("h2", {}, name(team.title)),
    el("p", { class: "quiet" }, `${name(DATA.directions[team.direction][1])} · ${num(team.members)} ${t("members")} · ${t("base")}: ${name(PLACES[team.base].title)}`),
    ...days.flatMap(([day, rows]) => [
      el("h4", {}, el("button", { type: "button", class: "plain", on: { click: go(day) } }, longDate(day))),
      el("ul", {}, ...rows)]));
}

function stopsOf(team) {
  const rows = DATA.sessions.filter((row) => row[7].includes(team.at));
  const stays = [];
  const add = (day, place) => {
    const last = stays.at(-1);
    if (last && last.place === place) last.days[1] = Math.max(last.days[1], day);
    else stays.push({ place, days: [day, day], sessions: 0, people: 0 });
    return stays.at(-1);
  };
  for (let day = 0; day < DATA.days; day += 1) {
    for (const row of rows.filter((held) => held[0] === day)) {
      const stay = add(day, row[4]);
      stay.sessions += 1;
      stay.people += row[6];
    }
    const night = team.nights.get(day);
    if (night != null && night !== team.base) add(day, night);
  }
  return stays;
}

function monthPanel() {
  const parts = [];
  for (const team of TEAMS.filter((one) => one.rail && chosen(one))) {
    parts.push(el("h3", {}, `${t("trains")}: `, el("button", { type: "button", class: "plain", on: { click: () => pick({ team }) } }, name(team.title))),
      el("table", {}, el("thead", {}, el("tr", {}, ...["stop", "day", "sessions", "people"].map((key) => el("th", { scope: "col" }, t(key))))),
        el("tbody", {}, ...stopsOf(team).map(({ place, days, sessions, people }) => el("tr", {},
          el("th", { scope: "row" }, name(PLACES[place].title)), el("td", {}, span(...days)),
          el("td", { class: "figure" }, num(sessions)), el("td", { class: "figure" }, num(people)))))));
  }
  const row = (team) => {
    const held = DATA.sessions.filter((one) => one[7].includes(team.at));
    const km = LEGS.filter((leg) => leg.team === team).reduce((sum, leg) => sum + leg.km, 0);
    return el("tr", {},
      el("th", { scope: "row" }, el("i", { class: "dot", style: { background: colourOf(team.direction) } }),
        el("button", { type: "button", class: "plain", on: { click: () => pick({ team }) } }, name(team.title))),
      el("td", { class: "figure" }, num(held.length)), el("td", { class: "figure" }, num(held.reduce((sum, one) => sum + one[6], 0))),
      el("td", { class: "figure" }, num(km)));
  };
  parts.push(el("h3", {}, t("team")), el("table", {},
    el("thead", {}, el("tr", {}, ...["team", "sessions", "people"].map((key) => el("th", { scope: "col" }, t(key))), el("th", { scope: "col" }, t("km")))),
    el("tbody", {}, ...TEAMS.filter(chosen).map(row))));
  fill("panel", el("h2", {}, `${t("whole_month")}: ${span(0, LAST)}`), ...parts);
}

function panel() {
  if (state.whole && state.team) teamPanel(state.team);
  else if (state.whole) monthPanel();
  else dayPanel();
}

function show() {
  controls();
  filters();
  tiles();
  legend();
  draw();
  panel();
}

function pick(change) {
  if ("day" in change) change.day = Math.min(Math.max(change.day, 0), LAST);
  Object.assign(state, change);
  if (state.team && state.direction !== null && state.team.direction !== state.direction) state.team = null;
  writeAddress();
  show();
  if ("team" in change) look();
}

// Shows the chosen team's whole tour, or the whole map again.
function look() {
  const ways = LEGS.filter((leg) => leg.team === state.team).flatMap((leg) => leg.way);
  const bounds = ways.length ? L.latLngBounds(ways.map((place) => PLACES[place].point)) : wholeBounds();
  map.fitBounds(bounds, { padding: [50, 40], maxZoom: homeZoom + 3, animate: false });
}

function play(on) {
  if (playing !== null) clearInterval(playing);
  playing = on ? setInterval(() => (state.day < LAST ? pick({ day: state.day + 1 }) : play(false)), 1100) : null;
  if (on && (state.whole || state.day === LAST)) pick({ whole: false, day: state.day === LAST ? 0 : state.day });
  else controls();
}

function keys(event) {
  if (inField(event.target) || event.altKey || event.ctrlKey || event.metaKey) return;
  const steps = { ArrowLeft: state.day - 1, ArrowRight: state.day + 1, Home: 0, End: LAST };
  if (!(event.key in steps)) return;
  event.preventDefault();
  pick({ day: steps[event.key], whole: false });
}

function redraw() {
  languageButtons(redraw);
  translate();
  show();
}

function goToAddress() {
  const parts = readAddress();
  const day = Number.parseInt(parts.get("day") || "1", 10) - 1;
  const direction = DATA.directions.findIndex(([id]) => id === parts.get("direction"));
  state.whole = parts.get("day") === "all";
  state.day = Number.isNaN(day) ? 0 : Math.min(Math.max(day, 0), LAST);
  state.direction = direction < 0 ? null : direction;
  state.team = TEAMS.find((team) => team.id === parts.get("team")) || null;
  redraw();
  if (state.team) look();
}

function start() {
  map = leaflet;
  addressParts = () => ({
    day: state.whole ? "all" : state.day + 1,
    ...(state.direction !== null && { direction: DATA.directions[state.direction][0] }),
    ...(state.team && { team: state.team.id }),
  });
  map.keyboard.disable();
  drawLand(map, () => ({ interactive: false, color: "#c9bda6", weight: 1, fillColor: "#fbf8f0", fillOpacity: 1 }));
  drawLines(map);
  for (const place of PLACES)
    L.circleMarker(place.point, { interactive: false, radius: place.population > 3000 ? 2.6 : 1.6, stroke: false, fill: true, fillColor: "#a3967e", fillOpacity: 1 }).addTo(map);
  drawn = L.layerGroup().addTo(map);
  labels = new Labels(map);
  mapButtons(map);
  byId("day").max = LAST;
  byId("day").addEventListener("input", (event) => pick({ day: Number(event.target.value), whole: false }));
  byId("before").addEventListener("click", () => pick({ day: state.day - 1, whole: false }));
  byId("after").addEventListener("click", () => pick({ day: state.day + 1, whole: false }));
  byId("whole").addEventListener("click", () => pick({ whole: !state.whole }));
  byId("play").addEventListener("click", () => play(playing === null));
  byId("direction").addEventListener("change", (event) => {
    const at = DATA.directions.findIndex(([id]) => id === event.target.value);
    pick({ direction: at < 0 ? null : at, team: null });
  });
  byId("team").addEventListener("change", (event) => pick({ team: TEAMS.find((team) => team.id === event.target.value) || null }));
  document.addEventListener("keydown", keys);
  window.addEventListener("hashchange", goToAddress);
  fitOnce(redraw);
  map.on("zoomend", draw);
  goToAddress();
  document.body.dataset.ready = "yes";
}

start();
