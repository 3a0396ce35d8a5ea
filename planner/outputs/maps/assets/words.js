// Words, numbers and dates in three languages; elements made of text only.
performance.mark("started");
const DATA = JSON.parse(document.getElementById("plan").textContent);
const LANGUAGES = ["kk", "ru", "en"];
const LANGUAGE_NAMES = { kk: "Қаз", ru: "Рус", en: "Eng" };
let language = DATA.language;

function t(key, values = {}) {
  return DATA.texts[language][key].replace(/\{(\w+)\}/g, (_, word) => values[word]);
}

function name(three) {
  return typeof three === "string" ? three : three[LANGUAGES.indexOf(language)];
}

function num(value, decimals = 0) {
  const [whole, rest] = value.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : "\u202f");
  return rest ? grouped + (language === "en" ? "." : ",") + rest : grouped;
}

// Never 0 for a little, never 100 for not quite all.
function percent(share) {
  if (share === null) return "–";
  const sign = language === "ru" ? "\u00a0%" : "%";
  if (share > 0 && share < 0.01) return `<\u00a01${sign}`;
  if (share > 0.99 && share < 1) return `>\u00a099${sign}`;
  return Math.round(100 * share) + sign;
}

const clock = (minute) =>
  [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

function duration(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = hours ? [`${hours}\u00a0${t("hour")}`] : [];
  if (rest || !hours) parts.push(`${rest}\u00a0${t("minute")}`);
  return parts.join(" ");
}

const dateOf = (day) => new Date(Date.parse(DATA.start + "T00:00:00Z") + day * 86400000);
const monthName = (day) => t("months").split(" ")[dateOf(day).getUTCMonth()];
const weekday = (day) => t("weekdays").split(" ")[(dateOf(day).getUTCDay() + 6) % 7];
const isWeekend = (day) => dateOf(day).getUTCDay() % 6 === 0;
const date = (day) => `${dateOf(day).getUTCDate()}\u00a0${monthName(day)}`;
const longDate = (day) => `${weekday(day)}, ${date(day)}`;
const isoDate = (day) => dateOf(day).toISOString().slice(0, 10);

function span(first, last) {
  if (first === last) return date(first);
  const near = dateOf(first).getUTCMonth() === dateOf(last).getUTCMonth();
  return near ? `${dateOf(first).getUTCDate()}–${date(last)}` : `${date(first)} – ${date(last)}`;
}

// Days in figures, for the map and for narrow columns: 10–11.10, in English 10–11 Oct.
function shortSpan(first, last) {
  const two = (value) => String(value).padStart(2, "0");
  const month = (day) => (language === "en" ? `\u00a0${monthName(day).slice(0, 3)}` : `.${two(dateOf(day).getUTCMonth() + 1)}`);
  const number = (day) => (language === "en" ? String : two)(dateOf(day).getUTCDate());
  const start = first === last ? "" : `${number(first)}${month(first) === month(last) ? "" : month(first)}–`;
  return start + number(last) + month(last);
}

function el(tag, options = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(options)) {
    if (key === "on") for (const [event, run] of Object.entries(value)) node.addEventListener(event, run);
    else if (key === "style") for (const [rule, text] of Object.entries(value)) node.style.setProperty(rule, text);
    else if (value !== null && value !== false) node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

function svg(tag, options, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(options)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

const byId = (id) => document.getElementById(id);

function fill(id, ...children) {
  byId(id).replaceChildren(...children.filter((child) => child !== null));
}

function* tuples(flat, size) {
  for (let at = 0; at < flat.length; at += size) yield flat.slice(at, at + size);
}

function* pairsOf(list) {
  for (let at = 1; at < list.length; at += 1) yield [list[at - 1], list[at]];
}

const sum = (rows, value) => rows.reduce((total, row) => total + value(row), 0);
