// Lists of the tours: a day of all teams, a team's month, the whole period.
function tourTiles() {
  const [legs, held] = [legsNow(), sessionsNow()];
  const busy = new Set([...legs.map((leg) => leg.team.at), ...held.flatMap((row) => row.teams).filter((at) => isTeamIn(TEAMS[at]))]);
  fill("tiles", tile("teams_on_the_way", num(busy.size)), tile("sessions", num(held.length)),
    tile("invited", num(sum(held, (row) => row.people))),
    tile("distance", `${num(sum(legs, (leg) => leg.km))}\u00a0${t("km")}`));
}

function tourLegend() {
  const used = new Set(TEAMS.map((team) => team.direction));
  const ways = DATA.directions.map(([id, title], at) => [id, title, at]).filter(([, , at]) => used.has(at)).map(([id, title, at]) =>
    el("li", {}, el("button", {
      type: "button", "aria-pressed": String(state.layer === `d:${id}`),
      on: { click: () => pick({ layer: state.layer === `d:${id}` ? "" : `d:${id}`, team: null }) },
    }, el("i", { style: { background: colourOf(at) } }), name(title))));
  const sign = (picture, key) => el("li", {}, picture, t(key));
  const box = (...parts) => svg("svg", { width: 26, height: 18, viewBox: "-13 -9 26 18", "aria-hidden": "true" }, ...parts);
  const stroke = (width, colour, dash = "none") => svg("line", { x1: -12, x2: 12, y1: 0, y2: 0, stroke: colour, "stroke-width": width, "stroke-dasharray": dash });
  const signs = [
    sign(box(svg("circle", { r: 7, fill: PAPER, stroke: "#6b7773", "stroke-width": 3 })), "sign_session"),
    dense() ? sign(box(stroke(4, "#6b7773")), "sign_width") : sign(box(stroke(3, "#6b7773"), svg("path", { d: "M5 0L-3-5L-3 5Z", fill: "#6b7773" })), "sign_leg"),
  ];
  if (!dense()) signs.push(sign(box(...moon({ nights: [], sessions: [] }, 0)), "sign_night"));
  if (!dense() && TEAMS.some((team) => team.rail)) signs.push(sign(box(stroke(6, "#6b7773"), stroke(2.4, PAPER, "4 4")), "sign_train"));
  if (state.team || state.place) signs.push(sign(dotted(), "sign_guests"));
  fill("signs", el("ul", { class: "ways" }, ...ways), el("ul", { class: "signs" }, ...signs));
}

function legLine(leg) {
  return el("li", { class: "leg" }, el("time", {}, hours(leg.depart, leg.lasts)),
    el("div", {}, `${name(PLACES[leg.from].title)} → ${name(PLACES[leg.to].title)}`,
      el("div", { class: "quiet km" }, `${num(leg.km, 1)}\u00a0${t("km")} · ${duration(leg.lasts)}`)));
}

function nightLine(team, day) {
  if (!team.nights.has(day)) return [];
  const place = team.nights.get(day);
  const where = place === null ? t("on_the_road") : place === team.base ? t("at_base") : name(PLACES[place].title);
  return [el("li", { class: "night" }, el("span", {}, t("night")), el("span", {}, where))];
}

function teamDay(team, day) {
  const legs = LEGS.filter((leg) => leg.team === team && leg.day === day && (inDistrict(leg.from) || inDistrict(leg.to)))
    .map((leg) => [leg.depart, legLine(leg)]);
  const held = SESSIONS.filter((row) => row.day === day && row.teams.includes(team.at) && kindsIn[row.kind] && inDistrict(row.place))
    .map((row) => [row.start, sessionLine(row, { where: name(PLACES[row.place].title), crew: row.teams.length > 1 })]);
  const rows = [...legs, ...held].sort((a, b) => a[0] - b[0]).map(([, node]) => node);
  const away = (team.nights.get(day) ?? team.base) !== team.base && inDistrict(team.nights.get(day));
  return rows.length || away ? [...rows, ...nightLine(team, day)] : [];
}

function vehicle(team) {
  const [what, rooms] = team.carries;
  const known = { mobile_clinic: "mobile_clinic", train: "train_clinic" };
  const load = what ? `${t("carries", { what: what in known ? t(known[what]) : what.replaceAll("_", " ") })} (${t("rooms", { n: num(rooms) })})` : null;
  return [t(team.rail ? "by_rail" : "by_road"), load].filter(Boolean).join(", ");
}

function teamCard(team) {
  const rows = teamDay(team, state.day);
  if (!rows.length) return null;
  return el("article", { class: "card", style: { "border-left-color": colourOf(team.direction) } },
    el("div", { class: "card-head" }, teamLink(team), el("span", { class: "quiet" }, `${num(team.members)}\u00a0${t("members")}`)),
    el("p", { class: "quiet vehicle" }, vehicle(team)), el("ul", {}, ...rows));
}

function dayPanel() {
  const groups = DATA.directions.map(([, title], at) =>
    [title, TEAMS.filter((team) => team.direction === at && isTeamIn(team)).map(teamCard).filter(Boolean)]);
  const full = groups.filter(([, cards]) => cards.length);
  fill("panel", el("h2", {}, longDate(state.day)),
    ...(full.length ? full.flatMap(([title, cards]) => [el("h3", {}, name(title)), ...cards]) : [el("p", { class: "quiet" }, t("nothing"))]));
}

function stopsOf(team) {
  const rows = SESSIONS.filter((row) => row.teams.includes(team.at) && kindsIn[row.kind] && inDistrict(row.place));
  const stays = [];
  const add = (day, place) => {
    const last = stays.at(-1);
    if (last && last.place === place) last.days[1] = Math.max(last.days[1], day);
    else stays.push({ place, days: [day, day], rows: [], nights: 0 });
    return stays.at(-1);
  };
  for (let day = 0; day < DATA.days; day += 1) {
    for (const row of rows.filter((held) => held.day === day)) add(day, row.place).rows.push(row);
    const night = team.nights.get(day);
    if (night != null && night !== team.base && inDistrict(night)) add(day, night).nights += 1;
  }
  return stays;
}

function stopTable(team) {
  const line = ({ place, days, rows }) => el("tr", {}, el("th", { scope: "row" }, placeLink(PLACES[place])), el("td", { class: "figure" }, shortSpan(...days)),
    figure(rows.length), figure(sum(rows, (row) => row.people)), figure(journeys(rows).length));
  const heads = ["stop", "day", "sessions_head", "people_head", "catchment"];
  return table(heads.map((key) => t(key)), stopsOf(team).map(line), "stops");
}

// The settlements whose residents travel to a team's stops, most people first.
function catchment(team) {
  const rows = journeys(SESSIONS.filter((row) => row.teams.includes(team.at) && kindsIn[row.kind] && inDistrict(row.place)));
  if (!rows.length) return [];
  return [folded(t("catchment_of"), rows.length, rows.map(([home, to, people]) => el("li", {},
    placeLink(PLACES[home]), ` → ${name(PLACES[to].title)} · ${num(people)}\u00a0${t("people")}`)))];
}

const kmOf = (team) => sum(LEGS.filter((leg) => leg.team === team), (leg) => leg.km);
const nightsOf = (team) => [...team.nights.values()].filter((place) => place !== team.base).length;

function teamPanel(team) {
  const days = Array.from({ length: DATA.days }, (_, day) => [day, teamDay(team, day)]).filter(([, rows]) => rows.length);
  fill("panel", panelHead(name(team.title), () => pick({ team: null })),
    el("p", { class: "quiet" }, `${name(DATA.directions[team.direction][1])} · ${num(team.members)}\u00a0${t("members")} · ${t("base")}: ${name(PLACES[team.base].title)}`),
    el("p", { class: "quiet" }, `${t("vehicle")}: ${vehicle(team)}`),
    el("p", {}, `${t("distance")}: ${num(kmOf(team))}\u00a0${t("km")} · ${t("nights_away")}: ${num(nightsOf(team))}`),
    el("h3", {}, t("stops")), stopTable(team), ...catchment(team), el("h3", {}, t("day_by_day")),
    ...days.flatMap(([day, rows]) => [el("h4", {}, dayLink(day)), el("ul", {}, ...rows)]));
}

function monthPanel() {
  const trains = TEAMS.filter((team) => team.rail && isTeamIn(team) && stopsOf(team).length)
    .flatMap((team) => [el("h3", {}, `${t("train")}: `, teamLink(team)), stopTable(team), ...catchment(team)]);
  const line = (team) => {
    const held = SESSIONS.filter((row) => row.teams.includes(team.at) && kindsIn[row.kind] && inDistrict(row.place));
    return el("tr", {}, el("th", { scope: "row" }, dot(team.direction), teamLink(team)),
      figure(held.length), figure(sum(held, (row) => row.people)), figure(kmOf(team)), figure(nightsOf(team)));
  };
  const heads = ["team", "sessions_head", "people_head", "km", "nights_away"].map((key) => t(key));
  const busy = TEAMS.filter(isTeamIn);
  fill("panel", el("h2", {}, `${t("whole_month")}: ${span(0, LAST)}`),
    ...(busy.length ? [...trains, el("h3", {}, t("teams")), table(heads, busy.map(line))] : [el("p", { class: "quiet" }, t("nothing_at_all"))]));
}
