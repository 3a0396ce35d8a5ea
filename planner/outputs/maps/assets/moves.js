// What a choice does: the page is told anew, the map goes there, the focus stays in reach.
let opener = null;

let painted = null;
let moving = false;

// The page says which address it has drawn.
function paint() {
  painted = leaflet.getZoom();
  drawn.clearLayers();
  if (state.view === "coverage") drawCoverage();
  else drawTours();
  document.body.dataset.address = location.hash;
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

function aim() {
  if (state.place) lookAtPlace();
  else if (state.team || state.district) look();
}
