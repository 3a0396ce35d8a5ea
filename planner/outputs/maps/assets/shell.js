// The frame around the map: heading, languages, views, filters, the words for what is chosen.
function translate() {
  document.documentElement.lang = language;
  document.title = [name(DATA.names), t("title")].filter(Boolean).join(" · ");
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll("[data-t-label]")) {
    node.setAttribute("aria-label", t(node.dataset.tLabel));
    if (node.matches("button")) node.setAttribute("title", t(node.dataset.tLabel));
  }
  leaflet.getContainer().setAttribute("aria-label", t("map_keys"));
  byId("name").textContent = name(DATA.names) || t("title");
  byId("dates").textContent = t("dates", { dates: span(0, LAST), year: dateOf(LAST).getUTCFullYear() });
}

function languageButtons() {
  for (const code of LANGUAGES) byId(`language-${code}`).setAttribute("aria-pressed", String(code === language));
}

function viewButtons() {
  for (const view of VIEWS) byId(`view-${view}`).setAttribute("aria-pressed", String(view === state.view));
}

// Each view remembers whether it showed a day or the whole period.
const wholeIn = { coverage: true, routes: false };

function toView(view) {
  if (view === state.view) return;
  wholeIn[state.view] = state.whole;
  pick({ view, whole: wholeIn[view] || (view === "routes" && Boolean(state.team)) });
}

function mapButtons() {
  const button = (key, sign, run) =>
    el("button", { type: "button", "data-t-label": key, on: { click: run } }, sign);
  fill("zoom", button("zoom_in", "+", () => leaflet.zoomIn()), button("zoom_out", "−", () => leaflet.zoomOut()),
    button("whole_map", "⤢", () => leaflet.fitBounds(wholeBounds(), { padding: [6, 6] })));
  L.DomEvent.disableClickPropagation(byId("zoom"));
  leaflet.getContainer().append(byId("zoom"));
}

const option = (value, text, selected) => el("option", { value, selected }, text);

let listed = "";

function filters() {
  byId("clear").hidden = !isFiltered();
  const asked = [language, state.layer, state.team?.id, state.district?.id].join(" ");
  if (asked === listed) return;
  listed = asked;
  const kinds = DATA.directions.map(([id, title], at) => el("optgroup", { label: name(title) },
    option(`d:${id}`, name(title), state.layer === `d:${id}`),
    ...DATA.kinds.filter((kind) => kind[2] === at)
      .map(([kind, text]) => option(`k:${kind}`, `– ${name(text)}`, state.layer === `k:${kind}`))));
  fill("layer", option("", t("all_directions"), !state.layer), ...kinds);
  const groups = DATA.directions.map(([, title], at) => [title, TEAMS.filter((team) => team.direction === at && teamsIn[team.at])]);
  fill("team", option("", t("all_teams"), !state.team), ...groups.filter(([, teams]) => teams.length).map(([title, teams]) =>
    el("optgroup", { label: name(title) }, ...teams.map((team) => option(team.id, name(team.title), team === state.team)))));
  fill("district", option("", t("all_districts"), !state.district),
    ...DISTRICTS.map((row) => option(row.id, name(row.title), row === state.district)));
}

function layerTitle() {
  const rows = state.layer.startsWith("d:") ? DATA.directions : DATA.kinds;
  const row = rows.find(([id]) => id === state.layer.slice(2));
  return state.layer && row ? name(row[1]) : "";
}

const whenText = () => (state.whole ? span(0, LAST) : longDate(state.day));

// What is chosen, in words: printed above the map, and told to readers who do not see it.
function sayChoice() {
  byId("chosen").textContent = [
    t(`view_${state.view}`), whenText(), layerTitle(), state.team && name(state.team.title),
    state.district && name(state.district.title), state.place && name(state.place.title),
  ].filter(Boolean).join(" · ");
}

function tile(key, value) {
  return el("div", {}, el("dt", {}, t(key)), el("dd", {}, value));
}

const inField = (target) => target instanceof Element && target.matches("select, input, textarea");
