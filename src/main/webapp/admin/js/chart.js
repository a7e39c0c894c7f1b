// Charts by uPlot: bars or lines over time, in the page's colours, with UTC on the axis.

import uPlot from "../../webjars/uplot/1.6.30/dist/uPlot.esm.js";
import { h } from "./dom.js";

const HEIGHT = 190;
const STEPS = [1, 2, 5].flatMap((step) => [...Array(12).keys()].map((power) => step * 10 ** power)).sort((one, other) => one - other);
const shown = new Set();

function repaint() {
  for (const one of shown) {
    if (one.root.isConnected) {
      one.redraw();
    } else {
      shown.delete(one);
    }
  }
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
document.addEventListener("theme", repaint);

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Room for half a bar at both ends. */
function padded(seconds) {
  const [first, last] = [seconds[0], seconds.at(-1)];
  const room = seconds.length > 1 ? (last - first) / (seconds.length - 1) / 2 : 60;
  return () => [first - room, last + room];
}

function axis(extra) {
  const line = { stroke: () => colour("line"), width: 1 };
  return { stroke: () => colour("dim"), grid: line, ticks: line, font: "12px system-ui, sans-serif", ...extra };
}

/**
 * One chart. `times` are Dates or texts; each of `series` has label, values, colour (a CSS variable's name) and is drawn as
 * bars unless `line` is true; later series lie upon earlier ones. `unit` formats a value.
 */
export function chart(title, times, series, { unit = (value) => String(value), line = false } = {}) {
  const figure = h("figure", { class: "chart" }, h("figcaption", {}, title));
  if (times.length === 0) {
    figure.append(h("p", { class: "empty" }, "Nothing yet."));
    return figure;
  }
  const place = h("div", { role: "img", "aria-label": inWords(title, series, unit) });
  figure.append(place);
  const data = [times.map((time) => new Date(time).getTime() / 1000), ...series.map((one) => one.values)];
  const bars = uPlot.paths.bars({ size: [0.7, 40], radius: 0.15 });
  const plot = () =>
    new uPlot(
      {
        width: place.clientWidth || 400,
        height: HEIGHT,
        tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
        cursor: { y: false, drag: { x: false, y: false } },
        legend: { live: true },
        scales: { x: { range: padded(data[0]) }, y: { range: (self, low, high) => [0, high > 0 ? high * 1.1 : 1] } },
        axes: [
          axis({ values: data[0].at(-1) - data[0][0] > 172800 ? "{DD} {MMM}" : data[0].at(-1) - data[0][0] < 600 ? "{HH}:{mm}:{ss}" : "{HH}:{mm}", space: 60 }),
          axis({ size: 56, incrs: STEPS, values: (self, ticks) => ticks.map((tick) => unit(tick)) }),
        ],
        series: [
          { label: "UTC", value: "{YYYY}-{MM}-{DD} {HH}:{mm}" },
          ...series.map((one) => ({
            label: one.label,
            stroke: () => colour(one.colour),
            fill: () => (line ? "transparent" : colour(one.colour)),
            width: line ? 2 : 0,
            points: { show: line && times.length < 3, size: 6 },
            paths: line ? undefined : bars,
            value: (self, value) => (value === null || value === undefined ? "–" : unit(value)),
          })),
        ],
      },
      data,
      place,
    );
  let drawn = null;
  new ResizeObserver(() => {
    if (place.clientWidth === 0) {
      return;
    }
    if (drawn === null) {
      drawn = plot();
      shown.add(drawn);
    } else if (drawn.width !== place.clientWidth) {
      drawn.setSize({ width: place.clientWidth, height: HEIGHT });
    }
  }).observe(place);
  return figure;
}

function inWords(title, series, unit) {
  return `${title}. ${series
    .map((one) => {
      const values = one.values.filter((value) => value !== null);
      return values.length === 0 ? one.label : `${one.label}: latest ${unit(values.at(-1))}, most ${unit(Math.max(...values))}`;
    })
    .join("; ")}.`;
}
