// Puts the parts together: draws the ground once, listens to controls, opens the address.
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
