// What the reader has chosen: it filters everything, and it is the address of the page.
const LAST = DATA.days - 1;
const TEAMS = DATA.teams.map(([id, title, direction, rail, base, members, carries], at) => ({
  at, id, title, direction, rail: Boolean(rail), base, members, carries,
  nights: new Map(tuples(DATA.nights[at], 2)),
}));
const SESSIONS = DATA.sessions.map(
  ([day, start, length, kind, place, venue, people, teams, crew, guests]) =>
    ({ day, start, length, kind, place, venue, people, teams, crew, guests: guests ? [...tuples(guests, 2)] : [[place, people]] }));
const LEGS = DATA.legs.map(([team, day, depart, lasts, way, km]) => ({
  team: TEAMS[team], day, depart, lasts, way: DATA.ways[way], km,
  from: DATA.ways[way][0], to: DATA.ways[way].at(-1),
}));
const VIEWS = ["coverage", "routes"];
const state = {
  view: DATA.view, day: 0, whole: DATA.view === "coverage",
  layer: "", team: null, district: null, place: null,
};
const directionOf = (row) => DATA.kinds[row.kind][2];
let kindsIn = [];
let teamsIn = [];

function applyFilters() {
  const [what, id] = [state.layer.slice(0, 2), state.layer.slice(2)];
  const direction = what === "d:" ? DATA.directions.findIndex((row) => row[0] === id) : null;
  kindsIn = DATA.kinds.map((row) => (what === "d:" ? row[2] === direction : what === "k:" ? row[0] === id : true));
  teamsIn = TEAMS.map((team) => !what || team.direction === direction);
  if (what) for (const row of SESSIONS) if (kindsIn[row.kind]) for (const team of row.teams) teamsIn[team] = true;
  if (state.team && !teamsIn[state.team.at]) state.team = null;
}

const isTeamIn = (team) => (state.team ? team === state.team : teamsIn[team.at]);
const inDistrict = (place) => !state.district || PLACES[place].district === state.district.at;
const ofTeam = (row) => !state.team || row.teams.includes(state.team.at);
const onDays = (day) => state.whole || day === state.day;
const isPart = () => state.view === "coverage" && !state.whole;
const untilNow = (day) => !isPart() || day <= state.day;
const isSessionIn = (row) => kindsIn[row.kind] && ofTeam(row) && inDistrict(row.place);
const sessionsNow = () => SESSIONS.filter((row) => onDays(row.day) && isSessionIn(row));
const legsNow = () =>
  LEGS.filter((leg) => onDays(leg.day) && isTeamIn(leg.team) && (inDistrict(leg.from) || inDistrict(leg.to)));
const isFiltered = () => Boolean(state.layer || state.team || state.district);

function addressParts() {
  const [what, id] = [state.layer.slice(0, 2), state.layer.slice(2)];
  return {
    view: state.view,
    day: state.whole ? "all" : isoDate(state.day),
    ...(what && { [what === "d:" ? "direction" : "kind"]: id }),
    ...(state.team && { team: state.team.id }),
    ...(state.district && { district: state.district.id }),
    ...(state.place && { place: state.place.id }),
    lang: language,
  };
}

function writeAddress(push) {
  const hash = `#${new URLSearchParams(addressParts())}`;
  if (location.hash === hash) return;
  if (push) history.pushState(null, "", hash);
  else history.replaceState(null, "", hash);
}

// A day is a date, or its number counted from 1.
function dayFrom(text) {
  const number = /^\d{4}-\d\d-\d\d$/.test(text)
    ? Math.round((Date.parse(text) - Date.parse(DATA.start)) / 86400000) : Number.parseInt(text, 10) - 1;
  return Number.isNaN(number) ? 0 : Math.min(Math.max(number, 0), LAST);
}

function layerFrom(parts) {
  const [direction, kind] = [parts.get("direction"), parts.get("kind")];
  if (DATA.kinds.some(([id]) => id === kind)) return `k:${kind}`;
  return DATA.directions.some(([id]) => id === direction) ? `d:${direction}` : "";
}

// An address with a day or a team, and no view, means the tours.
function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const byName = (rows, key) => rows.find((row) => row.id === parts.get(key)) || null;
  const day = parts.get("day");
  const meant = day || parts.has("team") ? "routes" : DATA.view;
  if (LANGUAGES.includes(parts.get("lang"))) language = parts.get("lang");
  state.view = VIEWS.includes(parts.get("view")) ? parts.get("view") : meant;
  state.whole = day === null ? state.view === "coverage" || parts.has("team") : day === "all";
  state.day = state.whole ? 0 : dayFrom(day || "1");
  state.layer = layerFrom(parts);
  state.team = byName(TEAMS, "team");
  state.district = byName(DISTRICTS, "district");
  state.place = byName(PLACES, "place");
}
