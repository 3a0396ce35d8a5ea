// What lies underneath: districts, the user's own lines, roads, railways; sizes and colours.
const PLACES = DATA.places.map(([id, title, district, lat, lon, population], at) => ({
  at, id, title, district, lat, lon, population, point: L.latLng(lat, lon),
}));
const DISTRICTS = DATA.districts.map(([id, title, rings], at) => ({
  at, id, title, rings: rings.map((ring) => [...tuples(ring, 2)]),
}));
// Of directions, as in the report; the first eight differ for every kind of colour sight.
const PALETTE = [
  "#5f8e7a", "#690c90", "#c5003c", "#c97712", "#1a8ffc", "#00430a", "#ae5dab", "#3f3657",
  "#85622f", "#0f86ad", "#96442a", "#3f3fa8",
];
const colourOf = (direction) => PALETTE[direction % PALETTE.length];
const INK = "#22312f";

function drawLand(map) {
  return DISTRICTS.map((district) =>
    L.polygon(district.rings, { smoothFactor: 0.4, weight: 1, fill: true }).addTo(map));
}

const BASEMAP_LOOKS = {
  road: { color: "#cdbfa6", weight: 1.6 },
  rail: { color: "#7d7a74", weight: 1.6, dashArray: "6 4" },
  water: { color: "#9cc3d3", weight: 1, fillColor: "#cfe3ea", fillOpacity: 1 },
  border: { color: "#a79a86", weight: 1.4, dashArray: "2 4", fill: false },
  "": { color: "#c3b8a5", weight: 1.2, fillColor: "#efe9dc", fillOpacity: 0.5 },
};

function drawLines(map) {
  const look = (feature) => ({ interactive: false, ...BASEMAP_LOOKS[feature.properties.kind] });
  L.geoJSON(DATA.basemap, { style: look, interactive: false }).addTo(map);
  const pairs = (profile) =>
    [...tuples(DATA.links[profile] || [], 2)].map((pair) => pair.map((at) => PLACES[at].point));
  const quiet = { interactive: false, smoothFactor: 0 };
  L.polyline(pairs("road"), { ...quiet, color: "#b5a587", weight: 1.1 }).addTo(map);
  L.polyline(pairs("rail"), { ...quiet, color: "#77746e", weight: 2.6 }).addTo(map);
  L.polyline(pairs("rail"), { ...quiet, color: "#fffdf8", weight: 1.2, dashArray: "5 6" }).addTo(map);
}

const hasRail = () =>
  Boolean(DATA.links.rail) || DATA.basemap.some((shape) => shape.properties.kind === "rail");

function wholeBounds() {
  const bounds = L.latLngBounds(PLACES.map((place) => place.point));
  for (const district of DISTRICTS) for (const ring of district.rings) bounds.extend(L.latLngBounds(ring));
  return bounds.isValid() ? bounds : L.latLngBounds([[-60, -170], [75, 170]]);
}

let homeZoom = 6;

function fit(map) {
  map.fitBounds(wholeBounds(), { padding: [6, 6], maxZoom: 11, animate: false });
  homeZoom = map.getZoom();
  map.setMinZoom(homeZoom - 1);
  map.setMaxZoom(Math.max(homeZoom + 6, 12));
}

const narrow = () => leaflet.getSize().x < 600;

function radius(map, population) {
  const grow = Math.min(2.2, Math.max(0.8, 1.14 ** (map.getZoom() - homeZoom)));
  return (narrow() ? 0.66 : 1) * grow * Math.max(3.2, 1.2 + 0.78 * population ** 0.25);
}
