// Circles filled like a pie: the share served can be read without its colour.
// Each: the least share that is above it, the colour of the served part, the ring, the rest.
const CLASSES = [
  [0.2, "#b4502f", "#8c2f12", "#f3cbbb"], [0.4, "#dd9455", "#8a4a12", "#f9dfc6"],
  [0.6, "#ecd08a", "#6f5a14", "#fdf6e0"], [0.8, "#86bfae", "#2c6457", "#eaf4f0"],
  [Infinity, "#1f7a72", "#0f4f49", "#e2f1ef"],
];
const NONE = [null, "#c9c6bf", "#6d6a63", "#c9c6bf"];
const classOf = (share) => (share === null ? NONE : CLASSES.find(([limit]) => share < limit));
const colourFor = (share) => classOf(share)[1];
const shareOf = ({ demand, served }) => (demand ? Math.min(served / demand, 1) : null);
const PAPER = "#fffdf8";

L.Canvas.include({
  _updatePie(layer) {
    if (!this._drawing || layer._empty()) return;
    drawPie(this._ctx, layer._point, Math.max(layer._radius, 1), layer.options);
  },
});

const Pie = L.CircleMarker.extend({ _updatePath() { this._renderer._updatePie(this); } });

function drawPie(pen, { x, y }, radius, { share, faded, chosen }) {
  const [, fill, ring, rest] = classOf(share);
  const disc = () => {
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
  };
  pen.save();
  pen.setLineDash([]);
  pen.globalAlpha = faded ? 0.28 : 1;
  disc();
  pen.fillStyle = rest;
  pen.fill();
  if (share) {
    pen.beginPath();
    if (share < 1) pen.moveTo(x, y);
    pen.arc(x, y, radius, -Math.PI / 2, (2 * share - 0.5) * Math.PI);
    pen.closePath();
    pen.fillStyle = fill;
    pen.fill();
    pen.strokeStyle = ring;
    pen.lineWidth = 0.8;
    if (radius > 5 && share < 1) pen.stroke();
  }
  disc();
  pen.strokeStyle = chosen ? "#101817" : ring;
  pen.lineWidth = chosen ? 3.5 : 1.3;
  pen.stroke();
  pen.restore();
}

function pieSign(share) {
  const [, fill, ring, rest] = classOf(share);
  const turn = 2 * Math.PI * (share || 0);
  const [x, y] = [8 + 6 * Math.sin(turn), 8 - 6 * Math.cos(turn)];
  return svg("svg", { width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" },
    svg("circle", { cx: 8, cy: 8, r: 6, fill: rest, stroke: ring, "stroke-width": 1.3 }),
    ...(share ? [svg("path", { d: `M8 8V2A6 6 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}Z`, fill, stroke: ring, "stroke-width": 0.6 })] : []));
}
