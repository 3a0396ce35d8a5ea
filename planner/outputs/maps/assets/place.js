// A settlement's whole month: who comes when, where, for how many; who is left and why.
function placePanel(place) {
  fill("panel",
    panelHead(name(place.title), () => choose(null)),
    el("p", { class: "quiet" }, `${name(DISTRICTS[place.district].title)} · ${t("population")}: ${num(place.population)}`),
    bigShare(place),
    ...sessionDays(place), ...whyList(place), ...placesList("elsewhere", goingFrom(place)),
    ...placesList("guests", comingTo(place)), ...kindTable(place));
}

function bigShare(thing) {
  const text = thing.demand ? `${t("of", { a: num(thing.served), b: num(thing.demand) })} · ${leftText(thing)}` : t("no_demand");
  return el("p", { class: "big" }, bar(shareOf(thing)), el("b", {}, percent(shareOf(thing))), el("span", {}, text));
}

function sessionDays(place) {
  const held = SESSIONS.filter((row) => row.place === place.at && kindsIn[row.kind] && ofTeam(row));
  if (!held.length) return [el("h3", {}, t("month")), el("p", { class: "quiet" }, t("no_sessions"))];
  const days = new Map();
  for (const row of held) days.set(row.day, [...(days.get(row.day) || []), row]);
  const block = ([day, rows]) => el("section", { class: "of-day" }, el("h4", { id: `on-${day}` }, dayLink(day)),
    el("ul", { class: "sessions" }, ...rows.map((row) => sessionLine(row))));
  return [el("h3", {}, `${t("month")}: ${num(held.length)}`), strip(days), ...[...days].map(block)];
}

// The period at a glance: how many sessions on each day; a press goes to the day in the list.
function strip(days) {
  const go = (day) => () => {
    byId(`on-${day}`).scrollIntoView({ block: "start" });
    byId(`on-${day}`).firstChild.focus({ preventScroll: true });
  };
  const cell = (day) => {
    const date = String(dateOf(day).getUTCDate());
    if (!days.has(day)) return el("span", { class: isWeekend(day) ? "weekend" : null }, date);
    const label = `${longDate(day)}: ${num(days.get(day).length)}`;
    return el("button", { type: "button", "aria-label": label, title: label, on: { click: go(day) } },
      date, el("b", {}, num(days.get(day).length)));
  };
  return el("div", { class: "strip" }, ...Array.from({ length: DATA.days }, (_, day) => cell(day)));
}

function whyList(place) {
  const rows = [...tuples(DATA.unplanned[place.at], 3)].filter(([kind]) => kindsIn[kind]).sort((a, b) => b[1] - a[1]);
  if (!rows.length) return [];
  return [el("h3", {}, t("why")), el("ul", { class: "why" }, ...rows.map(([kind, people, reason]) =>
    el("li", {}, el("b", {}, `${num(people)}\u00a0${t("people")}`), ` · ${name(DATA.kinds[kind][1])}`,
      el("span", { class: "quiet" }, DATA.texts[language][`why_${reason}`] || reason))))];
}

// Residents' journeys to sessions, by home and place: [home, place, people], most people first.
function journeys(rows) {
  const found = new Map();
  for (const row of rows) {
    for (const [home, people] of row.guests) {
      const key = `${home}>${row.place}`;
      if (home !== row.place) found.set(key, [home, row.place, (found.get(key)?.[2] || 0) + people]);
    }
  }
  return [...found.values()].sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
}

const ofKindAndTeam = (row) => kindsIn[row.kind] && ofTeam(row);
const comingTo = (place) =>
  journeys(SESSIONS.filter((row) => row.place === place.at && ofKindAndTeam(row))).map(([home, , people]) => [home, people]);
const goingFrom = (place) =>
  journeys(SESSIONS.filter(ofKindAndTeam)).filter(([home]) => home === place.at).map(([, to, people]) => [to, people]);

const placeLine = ([at, people]) => el("li", {}, placeLink(PLACES[at]), ` · ${num(people)}\u00a0${t("people")}`);

const placesList = (key, rows) =>
  rows.length ? [el("h3", {}, t(key)), el("ul", { class: "why" }, ...rows.map(placeLine))] : [];

function kindTable(place) {
  const served = new Map();
  for (const row of SESSIONS.filter((one) => ofKindAndTeam(one) && untilNow(one.day))) {
    for (const [home, people] of row.guests) {
      if (home === place.at) served.set(row.kind, (served.get(row.kind) || 0) + people);
    }
  }
  const rows = [...tuples(DATA.demand[place.at], 2)].filter(([kind]) => kindsIn[kind]);
  if (!rows.length) return [];
  const line = ([kind, demand]) => {
    const thing = { demand, served: served.get(kind) || 0 };
    return el("tr", {}, el("th", { scope: "row" }, name(DATA.kinds[kind][1])), shareCell(thing),
      el("td", { class: "figure" }, `${num(thing.served)} / ${num(demand)}`));
  };
  return [el("h3", {}, t("by_kind")), el("table", { class: "kinds" }, el("tbody", {}, ...rows.map(line)))];
}
