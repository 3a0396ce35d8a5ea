// On paper the map gets the sheet's size and shows what it showed, and the legend is open.
let before = null;

function toPaper() {
  if (before) return;
  before = { bounds: leaflet.getBounds(), open: byId("legend").open };
  byId("legend").open = true;
  document.body.classList.add("paper");
  resize(before.bounds);
}

function resize(bounds) {
  move(() => {
    leaflet.invalidateSize({ animate: false, pan: false });
    leaflet.fitBounds(bounds, { animate: false });
  });
  paint();
}

function toScreen() {
  if (!before) return;
  const { bounds, open } = before;
  before = null;
  document.body.classList.remove("paper");
  byId("legend").open = open;
  resize(bounds);
}

function startPrint() {
  window.addEventListener("beforeprint", toPaper);
  window.addEventListener("afterprint", toScreen);
  window.matchMedia("print").addEventListener("change", (event) => (event.matches ? toPaper() : toScreen()));
  byId("print").addEventListener("click", () => window.print());
}
