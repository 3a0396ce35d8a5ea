// The frame around the map: heading, languages, address, zoom buttons.
const state = { layer: "", place: null, day: 0, whole: false, team: null, direction: null };

function translate() {
  document.documentElement.lang = language;
  document.title = [t("title"), name(DATA.names)].filter(Boolean).join(" · ");
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll("[data-t-label]")) {
    node.setAttribute("aria-label", t(node.dataset.tLabel));
    node.setAttribute("title", t(node.dataset.tLabel));
  }
  byId("name").textContent = name(DATA.names) || t("title");
  byId("dates").textContent = t("dates", { dates: span(0, DATA.days - 1), year: dateOf(DATA.days - 1).getUTCFullYear() });
}

function languageButtons(redraw) {
  const choose = (code) => () => {
    language = code;
    writeAddress();
    redraw();
    byId(`language-${code}`).focus();
  };
  fill("languages", ...LANGUAGES.map((code) =>
    el("button", {
      type: "button", id: `language-${code}`, lang: code, "aria-pressed": String(code === language),
      on: { click: choose(code) },
    }, LANGUAGE_NAMES[code])));
}

function mapButtons(map) {
  const button = (key, sign, run) =>
    el("button", { type: "button", "data-t-label": key, on: { click: run } }, sign);
  fill("zoom", button("zoom_in", "+", () => map.zoomIn()), button("zoom_out", "−", () => map.zoomOut()),
    button("whole_map", "⤢", () => map.fitBounds(wholeBounds(), { padding: [6, 6] })));
  L.DomEvent.disableClickPropagation(byId("zoom"));
  map.getContainer().append(byId("zoom"));
}

function tile(key, value) {
  return el("div", {}, el("dt", {}, t(key)), el("dd", {}, value));
}

let addressParts = () => ({});

function writeAddress() {
  const parts = new URLSearchParams({ ...addressParts(), lang: language });
  const hash = `#${parts}`;
  if (location.hash !== hash) history.replaceState(null, "", hash);
}

function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  if (LANGUAGES.includes(parts.get("lang"))) language = parts.get("lang");
  return parts;
}

const inField = (target) => target instanceof Element && target.matches("select, input, textarea");

function teamTag(team) {
  const [, title, direction] = DATA.teams[team];
  return el("span", { class: "team" },
    el("i", { class: "dot", style: { background: colourOf(direction) } }), name(title));
}

function sessionLine([, start, length, kind, , venue, people, teams], { where = null, crew = true } = {}) {
  const [, title, direction] = DATA.kinds[kind];
  return el("li", { class: "session", style: { "border-color": colourOf(direction) } },
    el("time", {}, `${clock(start)}–${clock(start + length)}`),
    el("div", {},
      el("b", {}, name(title)),
      el("span", { class: "quiet" },
        [where, name(DATA.venues[venue]), `${num(people)} ${t("people")}`].filter(Boolean).join(" · ")),
      crew ? el("span", { class: "crew" }, ...teams.map(teamTag)) : null));
}

function bar(share, colour) {
  return el("span", { class: "bar" },
    el("span", { style: { width: `${100 * Math.min(share || 0, 1)}%`, background: colour } }));
}
