// The day: slider, buttons, keys, and play, which stands still where motion is not wanted.
let playing = null;
const still = window.matchMedia("(prefers-reduced-motion: reduce)");

function dayControls() {
  byId("day").value = state.day;
  byId("day").setAttribute("aria-valuetext", whenText());
  byId("today").textContent = whenText();
  byId("today").classList.toggle("spare", state.whole);
  byId("whole").setAttribute("aria-pressed", String(state.whole));
  byId("before").disabled = !state.whole && state.day === 0;
  byId("after").disabled = !state.whole && state.day === LAST;
  byId("play").hidden = still.matches;
  byId("play").textContent = playing === null ? "▶" : "❚❚";
  byId("play").setAttribute("aria-label", t(playing === null ? "play" : "pause"));
  byId("play").setAttribute("title", t(playing === null ? "play" : "pause"));
}

function ticks() {
  const every = Math.ceil((DATA.days * 19) / Math.max(byId("ticks").clientWidth, 60));
  fill("ticks", ...Array.from({ length: DATA.days }, (_, day) =>
    el("span", { class: isWeekend(day) ? "weekend" : null }, day % every ? "" : String(dateOf(day).getUTCDate()))));
}

function toDay(day) {
  pick({ day: Math.min(Math.max(day, 0), LAST), whole: false }, false);
}

// From the whole period a step goes to the day that was shown before.
const step = (by) => toDay(state.whole ? state.day : state.day + by);

function play(on) {
  if (playing !== null) clearInterval(playing);
  playing = on && !still.matches ? setInterval(() => (state.day < LAST ? toDay(state.day + 1) : play(false)), 1100) : null;
  if (playing !== null && (state.whole || state.day === LAST)) toDay(state.day === LAST ? 0 : state.day);
  else dayControls();
}

function dayKeys(event) {
  const at = event.target;
  if (inField(at) || leaflet.getContainer().contains(at) || event.altKey || event.ctrlKey || event.metaKey) return;
  const moves = { ArrowLeft: () => step(-1), ArrowRight: () => step(1), Home: () => toDay(0), End: () => toDay(LAST) };
  if (!(event.key in moves)) return;
  event.preventDefault();
  moves[event.key]();
}

function startDays() {
  byId("day").max = LAST;
  byId("day").addEventListener("input", (event) => pick({ day: Number(event.target.value), whole: false }, false));
  byId("before").addEventListener("click", () => step(-1));
  byId("after").addEventListener("click", () => step(1));
  byId("whole").addEventListener("click", () => pick({ whole: !state.whole }));
  byId("play").addEventListener("click", () => play(playing === null));
  still.addEventListener("change", () => play(false));
  window.addEventListener("resize", ticks);
  document.addEventListener("keydown", dayKeys);
}
