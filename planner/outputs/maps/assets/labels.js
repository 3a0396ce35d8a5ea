// Names on the map: the most important first, and none over another.
const FONT = '"Segoe UI", system-ui, -apple-system, "Noto Sans", "DejaVu Sans", sans-serif';

class Labels {
  constructor(map) {
    this.map = map;
    this.items = [];
    this.obstacles = [];
    this.pane = map.createPane("names");
    this.pane.classList.add("leaflet-zoom-hide");
    this.pen = document.createElement("canvas").getContext("2d");
    this.widths = new Map();
    const { offsetLeft: x, offsetTop: y, offsetWidth: wide, offsetHeight: high } = byId("zoom");
    this.zoom = [x, y, x + wide, y + high];
  }

  // items: {point, text, size, weight, gap (px from the point), look, must}
  show(items, obstacles = []) {
    this.items = items;
    this.obstacles = obstacles;
    this.draw();
  }

  draw() {
    const dots = this.obstacles.map(({ point, gap }) => this.around(point, gap));
    const taken = [this.buttons()];
    const corner = this.map.containerPointToLayerPoint([0, 0]);
    this.view = L.bounds(corner, corner.add(this.map.getSize()));
    const nodes = [];
    for (const item of this.items) {
      const spot = this.map.latLngToLayerPoint(item.point);
      if (!this.view.contains(spot)) continue;
      const box = this.place(item, spot, taken, dots);
      if (!box) continue;
      taken.push(box);
      nodes.push(this.node(item, box));
    }
    this.pane.replaceChildren(...nodes);
  }

  around(point, gap) {
    const { x, y } = this.map.latLngToLayerPoint(point);
    return [x - gap, y - gap, x + gap, y + gap];
  }

  buttons() {
    const corner = this.map.containerPointToLayerPoint([0, 0]);
    return this.zoom.map((pixel, at) => pixel + (at % 2 ? corner.y : corner.x));
  }

  width({ text, note = "", weight = 400, size, look }) {
    const key = `${weight} ${size} ${look} ${text}${note}`;
    if (!this.widths.has(key)) {
      this.pen.font = `${weight} ${size}px ${FONT}`;
      this.pen.letterSpacing = look === "district" ? "1px" : "0px";
      this.widths.set(key, this.pen.measureText(text + note).width + 2);
    }
    return this.widths.get(key);
  }

  // The first free box around the point; names of towns may cover dots, but never other names.
  place(item, spot, taken, dots) {
    const width = this.width(item);
    const height = item.size * 1.3;
    const room = item.must ? 0 : item.room ?? 4;
    const { min, max } = this.view;
    const inside = ([left, top, right, bottom]) => left >= min.x && top >= min.y && right <= max.x && bottom <= max.y;
    const clear = ([left, top, right, bottom], others) =>
      !others.some(([l, u, r, d]) => left - room < r && l < right + room && top - room / 2 < d && u < bottom + room / 2);
    const boxes = spotsAround(item, spot, width, height);
    const free = boxes.filter((box) => inside(box) && clear(box, taken));
    const best = free.find((box) => clear(box, dots));
    return best || (item.weight >= 600 ? free[0] : null) || (item.must ? boxes[0] : null);
  }

  node(item, [left, top]) {
    const note = item.note ? el("span", { class: item.alarm ? "alarm" : null }, item.note) : null;
    const node = el("span", { class: `name ${item.look || ""}` }, item.text, note);
    node.style.font = `${item.weight || 400} ${item.size}px/1.3 ${FONT}`;
    node.style.left = `${Math.round(left)}px`;
    node.style.top = `${Math.round(top)}px`;
    return node;
  }
}

function spotsAround(item, { x, y }, width, height) {
  const gap = (item.gap || 0) + 3;
  const middle = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  if (item.look === "district")
    return [0, -22, 22, -44, 44].map((down) => [middle[0], middle[1] + down, middle[2], middle[3] + down]);
  return [
    [x + gap, middle[1], x + gap + width, middle[3]],
    [x - gap - width, middle[1], x - gap, middle[3]],
    [middle[0], y - gap - height, middle[2], y - gap],
    [middle[0], y + gap, middle[2], y + gap + height],
  ];
}

function districtItems(note, alarm) {
  return DISTRICTS.filter((district) => district.rings.length).map((district) => ({
    point: middleOf(district), size: narrow() ? 10 : 11.5, weight: 600, look: "district", room: 6,
    text: name(district.title).toLocaleUpperCase(),
    note: note ? ` ${note(district)}` : "", alarm: alarm ? alarm(district) : false,
  }));
}

function middleOf(district) {
  const homes = PLACES.filter((place) => place.district === district.at);
  const sum = (key) => homes.reduce((total, place) => total + place[key], 0) / Math.max(homes.length, 1);
  return L.latLng(sum("lat"), sum("lon"));
}

function placeItems(map, places, gap) {
  const near = map.getZoom() - homeZoom;
  const room = near < 1 ? 12 : near < 2 ? 8 : 4;
  return [...places]
    .sort((a, b) => b.population - a.population || a.at - b.at)
    .map((place) => ({
      point: place.point, text: name(place.title), gap: gap(place), room,
      size: place.population > 100000 ? 15 : place.population > 8000 ? 13 : 11.5,
      weight: place.population > 8000 ? 600 : 400,
    }));
}
