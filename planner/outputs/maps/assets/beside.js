// Lines drawn beside a road, so that journeys on one road stay apart, and their arrows.
function beside(map, points, pixels) {
  const spots = points.map((point) => map.latLngToLayerPoint(point))
    .filter((spot, at, all) => at === 0 || !spot.equals(all[at - 1]));
  if (spots.length < 2 || !pixels) return spots;
  const normals = spots.slice(1).map((spot, at) => {
    const [x, y] = [spot.x - spots[at].x, spot.y - spots[at].y];
    const length = Math.hypot(x, y);
    return [-y / length, x / length];
  });
  return spots.map((spot, at) => {
    const [a, b] = [normals[Math.max(at - 1, 0)], normals[Math.min(at, normals.length - 1)]];
    const [x, y] = [a[0] + b[0], a[1] + b[1]];
    const scale = pixels / Math.max((x * x + y * y) / 2, 0.5);
    return L.point(spot.x + x * scale, spot.y + y * scale);
  });
}

// The head of an arrow in the middle of the longest stretch, as three corners; null if too short.
function arrow(spots, size) {
  let [from, to, most] = [null, null, 0];
  for (let at = 1; at < spots.length; at += 1) {
    const length = spots[at].distanceTo(spots[at - 1]);
    if (length > most) [from, to, most] = [spots[at - 1], spots[at], length];
  }
  if (most < size * 1.8) return null;
  const [x, y] = [(to.x - from.x) / most, (to.y - from.y) / most];
  const [mx, my] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  return [
    [mx + x * size, my + y * size],
    [mx - x * size * 0.7 - y * size * 0.75, my - y * size * 0.7 + x * size * 0.75],
    [mx - x * size * 0.7 + y * size * 0.75, my - y * size * 0.7 - x * size * 0.75],
  ].map(([left, top]) => L.point(left, top));
}

// The first lane, counted from the road, that no earlier journey takes on any stretch it shares.
function lanes(ways) {
  const taken = new Map();
  return ways.map((way) => {
    const stretches = way.slice(1).map((to, at) => `${way[at]}>${to}`);
    let lane = 0;
    while (stretches.some((stretch) => taken.get(stretch)?.has(lane))) lane += 1;
    for (const stretch of stretches) {
      if (!taken.has(stretch)) taken.set(stretch, new Set());
      taken.get(stretch).add(lane);
    }
    return lane;
  });
}
