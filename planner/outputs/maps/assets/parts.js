// Pieces that several panels are made of: a team's tag, a session's line, a bar, a table.
const teamLink = (team) =>
  el("button", { type: "button", class: "plain", on: { click: () => pick({ team, view: "routes", whole: true, place: null }) } }, name(team.title));

const placeLink = (place) =>
  el("button", { type: "button", class: "plain", on: { click: () => choose(place) } }, name(place.title));

const dayLink = (day) =>
  el("button", {
    type: "button", class: "plain", title: t("open_day"),
    on: { click: () => pick({ view: "routes", day, whole: false }) },
  }, longDate(day));

const dot = (direction) => el("i", { class: "dot", style: { background: colourOf(direction) } });

const teamTag = (at) => el("span", { class: "team" }, dot(TEAMS[at].direction), name(TEAMS[at].title));

const persons = (row) => row.crew.map((at) => name(DATA.people[at])).join(", ");

const hours = (start, length) => `${clock(start)}–${clock(start + length)}`;

function sessionLine(row, { where = null, crew = true } = {}) {
  const told = [where, name(DATA.venues[row.venue]), `${num(row.people)}\u00a0${t("people")}`];
  return el("li", { class: "session", style: { "border-color": colourOf(directionOf(row)) } },
    el("time", {}, hours(row.start, row.length)),
    el("div", {},
      el("b", {}, name(DATA.kinds[row.kind][1])),
      el("span", { class: "quiet" }, told.filter(Boolean).join(" · ")),
      crew ? el("span", { class: "crew" }, ...row.teams.map(teamTag)) : null,
      el("span", { class: "quiet crew" }, persons(row))));
}

function bar(share) {
  return el("span", { class: "bar", "aria-hidden": "true" },
    el("span", { style: { width: `${100 * (share || 0)}%`, background: colourFor(share) } }));
}

const shareCell = (thing) =>
  el("td", {}, bar(shareOf(thing)), el("b", {}, percent(shareOf(thing))));

function table(heads, rows, look = null) {
  return el("table", { class: look },
    el("thead", {}, el("tr", {}, ...heads.map((text, at) => el("th", { scope: "col", class: at ? "figure" : null }, text)))),
    el("tbody", {}, ...rows));
}

const figure = (value) => el("td", { class: "figure" }, num(value));

// A panel's heading with a button that closes it.
function panelHead(title, close) {
  return el("div", { class: "place-head" },
    el("h2", { tabindex: "-1", id: "panel-title" }, title),
    close ? el("button", { type: "button", class: "close", "aria-label": t("close"), title: t("close"), on: { click: close } }, "×") : null);
}

function folded(title, count, rows) {
  return el("details", {}, el("summary", {}, `${title}: ${num(count)}`), el("ul", { class: "why" }, ...rows));
}
