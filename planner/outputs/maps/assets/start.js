// Puts the parts together: draws the ground once, and everything else whenever a choice is made.
let opener = null;

let painted = null;
let moving = false;

// The page says which address it has drawn.
function paint() {
  painted = leaflet.getZoom();
  drawn.clearLayers();
  if (state.view === "coverage") drawCoverage();
  else drawTours();
  document.body.dataset.address = decodeURI(location.hash);
}

// Moves the map without drawing anything on the way.
function move(run) {
  moving = true;
  run();
  moving = false;
}

function moved() {
  if (moving) return;
  if (leaflet.getZoom() === painted) labels.draw();
  else paint();
}

function panel() {
  if (state.place) placePanel(state.place);
  else if (state.view === "coverage") state.district ? districtPanel(state.district) : districtTable();
  else if (state.whole && state.team) teamPanel(state.team);
  else if (state.whole) monthPanel();
  else dayPanel();
}

let tipped = null;

function landTips() {
  if (tipped === state.view) return;
  tipped = state.view;
  land.forEach((shape, at) => {
    shape.unbindTooltip();
    if (state.view !== "coverage") return;
    shape.bindTooltip(() => shareTip(DISTRICTS[at], `${t("floor")}: ${floorText(DISTRICTS[at])}`), { sticky: true, className: "tip" });
  });
}

function show() {
  count();
  document.body.dataset.view = state.view;
  viewButtons();
  dayControls();
  filters();
  if (state.view === "coverage") [coverageTiles, coverageLegend].forEach((part) => part());
  else [tourTiles, tourLegend].forEach((part) => part());
  sayChoice();
  panel();
  landTips();
}

// Every choice goes through here: state, address, page. A step of the day leaves no entry behind.
function pick(change, push = true, towards = null) {
  Object.assign(state, change);
  applyFilters();
  writeAddress(push);
  show();
  if ("view" in change || "place" in change) byId("side").scrollTop = 0;
  move(towards || ("team" in change || "district" in change ? look : () => {}));
  paint();
}

const wide = () => window.innerWidth > 820;

function choose(place, { stay = false } = {}) {
  if (place) opener = document.activeElement;
  pick({ place }, true, place && !stay ? lookAtPlace : null);
  if (!place) giveFocusBack();
  if (place && !wide()) byId("panel").scrollIntoView({ block: "start" });
}

const chooseDistrict = (district) => pick({ district, place: null });

function lookAtPlace() {
  leaflet.setView(state.place.point, Math.max(leaflet.getZoom(), homeZoom + 2), { animate: false });
}

// Shows where the chosen team goes, or the chosen district, or the whole map again.
function look() {
  const legs = state.team && state.view === "routes" ? LEGS.filter((leg) => leg.team === state.team) : [];
  const today = legs.filter((leg) => onDays(leg.day));
  const ways = (today.length ? today : legs).flatMap((leg) => leg.way);
  const own = ways.length ? L.latLngBounds(ways.map((place) => PLACES[place].point)) : null;
  const bounds = own || (state.district && land[state.district.at].getBounds());
  const valid = bounds && bounds.isValid();
  leaflet.fitBounds(valid ? bounds : wholeBounds(), { padding: valid ? [40, 40] : [6, 6], maxZoom: homeZoom + 3, animate: false });
}

// Escape closes what is open, the innermost first; the focus goes back to where it came from.
function closeInnermost(event) {
  if (event.key !== "Escape" || (event.target === byId("search") && byId("search").value)) return;
  if (state.place) choose(null);
  else if (state.team) pick({ team: null });
  else if (state.district) pick({ district: null });
  else return;
  giveFocusBack();
}

// What had the focus may be gone with the panel: then to what opened it, else to the list.
function giveFocusBack() {
  if (document.activeElement === document.body) (opener?.isConnected ? opener : byId("panel")).focus({ preventScroll: true });
  opener = null;
}

function toLanguage(code) {
  language = code;
  writeAddress(true);
  redraw();
  paint();
}

function redraw() {
  languageButtons();
  translate();
  show();
  search();
}

function aim() {
  if (state.place) lookAtPlace();
  else if (state.team || state.district) look();
}

function goToAddress() {
  readAddress();
  applyFilters();
  redraw();
  move(aim);
  paint();
}

function drawGround() {
  land = drawLand(leaflet);
  land.forEach((shape, at) => shape.on("click", () => state.view === "coverage" && wide() && chooseDistrict(DISTRICTS[at] === state.district ? null : DISTRICTS[at])));
  drawLines(leaflet);
  for (const place of PLACES) {
    L.circleMarker(place.point, { interactive: false, radius: place.population > 3000 ? 2.6 : 1.6, stroke: false, fill: true, fillColor: "#a3967e", fillOpacity: 1 }).addTo(leaflet);
  }
  dots = [];
  for (const place of [...PLACES].sort((a, b) => b.population - a.population || a.at - b.at)) {
    dots[place.at] = new Pie(place.point, { radius: radius(leaflet, place.population), fill: true, share: null })
      .bindTooltip(() => shareTip(place, `${t("population")}: ${num(place.population)}`), { direction: "top", className: "tip" })
      .on("click", (event) => {
        L.DomEvent.stopPropagation(event);
        choose(place, { stay: true });
      });
  }
  const order = [...PLACES].sort((a, b) => b.population - a.population || a.at - b.at).map((place) => dots[place.at]);
  dotLayer = L.layerGroup(order);
  drawn = L.layerGroup().addTo(leaflet);
}

function startControls() {
  for (const code of LANGUAGES) byId(`language-${code}`).addEventListener("click", () => toLanguage(code));
  for (const view of VIEWS) byId(`view-${view}`).addEventListener("click", () => toView(view));
  const byName = (rows, id) => rows.find((row) => row.id === id) || null;
  byId("layer").addEventListener("change", (event) => pick({ layer: event.target.value }));
  byId("team").addEventListener("change", (event) => pick({ team: byName(TEAMS, event.target.value), place: null }));
  byId("district").addEventListener("change", (event) => pick({ district: byName(DISTRICTS, event.target.value), place: null }));
  byId("clear").addEventListener("click", () => {
    pick({ layer: "", team: null, district: null });
    byId("layer").focus();
  });
  byId("search").addEventListener("input", search);
  byId("search").addEventListener("keydown", searchKeys);
  byId("search").addEventListener("blur", closeSearch);
  byId("skip").addEventListener("click", () => byId("panel").focus());
  document.addEventListener("keydown", closeInnermost);
  window.addEventListener("hashchange", goToAddress);
}

function start() {
  document.querySelector(".days").after(leaflet.getContainer());
  leaflet.getContainer().setAttribute("role", "region");
  byId("legend").open = window.innerWidth > 1000;
  leaflet.setView(wholeBounds().getCenter(), 6, { animate: false });
  mapButtons();
  readAddress();
  applyFilters();
  drawGround();
  redraw();
  labels = new Labels(leaflet);
  ticks();
  leaflet.invalidateSize({ animate: false });
  fit(leaflet);
  aim();
  paint();
  leaflet.on("moveend", moved);
  new ResizeObserver(() => leaflet.invalidateSize({ animate: false, pan: false })).observe(leaflet.getContainer());
  startControls();
  startDays();
  startPrint();
  document.body.dataset.ready = "yes";
  performance.mark("ready");
}

start();
