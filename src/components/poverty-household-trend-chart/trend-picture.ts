import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { rounded } from '../../chart/path.js';
import type { StatusLetter } from '../../schema/document.js';
import { said } from '../../templates/prose.js';
import type { PlacedSeries } from './lines.view.js';
import type { TrendKey } from './keys.view.js';
import type { Panel } from './panel.view.js';
import type { TrendView } from './poverty-household-trend-chart.view.js';

/** One shape for each status of a figure, around (0, 0); told apart without colour. */
const SHAPES: ReadonlyMap<StatusLetter, string> = new Map([
  ['A', 'M-3.5 0A3.5 3.5 0 1 1 3.5 0A3.5 3.5 0 1 1 -3.5 0Z'],
  ['P', 'M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1 -4.5 0Z'],
  ['E', 'M-4 -4H4V4H-4Z'],
  ['B', 'M0 -5L5 0L0 5L-5 0Z'],
  ['U', 'M0 -5L5 4H-5Z'],
]);
/** A circle around the place where the pen is. */
const DOT = 'm-3.5 0a3.5 3.5 0 1 1 7 0a3.5 3.5 0 1 1 -7 0Z';
/** A figure that is not there: a cross on the axis. */
const ABSENT = 'M-4 -4L4 4M4 -4L-4 4';
/** Targets, larger than figures, which lie on them: filled where reached, crossed out where missed. */
const TARGET = 'M0 -10L8 0L0 10L-8 0Z';
const MISSED = `${TARGET}M-4 -5L4 5M-4 5L4 -5`;

const shapeOf = (status: StatusLetter): string => SHAPES.get(status) ?? ABSENT;
const at = (x: number, y: number): string => `translate(${x} ${y})`;

const classOf = ({ series: { tone, variant } }: PlacedSeries): string => `${tone} v${variant}`;

/** What runs over time: areas and lines. Breaks and targets lie on it, the figures on these. */
function linesPicture(placed: PlacedSeries, highlight: string): SVGTemplateResult {
  const { series, lines, areas, points } = placed;
  const highlighted = series.id === highlight ? ' highlighted' : '';
  return svg`<g part="series ${series.tone}" class="${classOf(placed)}${highlighted}">
    ${areas.map((d) => svg`<path part="area" class="area" d=${d}></path>`)}
    ${lines.map((d) => svg`<path part="line" class="line" d=${d}></path>`)}
    ${points
      .filter(({ interval }) => interval)
      .map(
        ({ x, interval }) =>
          svg`<path part="interval" class="interval" d="M${x} ${interval![0]}V${interval![1]}M${x - 4} ${interval![0]}h8M${x - 4} ${interval![1]}h8"></path>`,
      )}
  </g>`;
}

function figuresPicture(placed: PlacedSeries): SVGTemplateResult {
  const { points, absent, label } = placed;
  // Figures without a doubt are one path: there may be many of them.
  const dots = points.map(({ x, y, status }) => (status === 'A' ? `M${x} ${y}${DOT}` : '')).join('');
  return svg`<g class=${classOf(placed)}>
    ${dots ? svg`<path part="points" class="point" d=${dots}></path>` : nothing}
    ${points
      .filter(({ status }) => status !== 'A')
      .map(
        ({ x, y, status }) =>
          svg`<path part="point" class="point s${status}" transform=${at(x, y)} d=${shapeOf(status)}></path>`,
      )}
    ${absent.map(({ x, y }) => svg`<path part="absent" class="absent" transform=${at(x, y)} d=${ABSENT}></path>`)}
    ${label ? svg`<text class="name" x=${label.x} y=${label.y}>${label.text}</text>` : nothing}
  </g>`;
}

function panelPicture(panel: Panel, highlight: string): SVGTemplateResult {
  const { box, title, yTicks, xTicks, breaks, events, series, strands, targets, future } = panel;
  const bottom = box.y + box.height;
  return svg`<g part="panel">
    ${title.map(
      (text, index) =>
        svg`<text class="title" x=${box.x} y=${box.y - 12 - 16 * (title.length - 1 - index)}>${text}</text>`,
    )}
    ${future === null ? nothing : svg`<rect class="future" x=${future} y=${box.y} width=${Math.max(0, box.x + box.width - future)} height=${box.height}></rect>`}
    <path class="grid" d=${yTicks.map(({ y }) => `M${box.x} ${y}h${box.width}`).join('')}></path>
    ${yTicks.map(({ y, text }) => svg`<text class="tick" x=${rounded(box.x - 6)} y=${y + 4} text-anchor="end">${text}</text>`)}
    <path class="zero" d=${xTicks.map(({ x, text }) => `M${x} ${bottom}v${text ? 5 : 3}`).join('') + `M${box.x} ${bottom}h${box.width}`}></path>
    ${xTicks.map(({ labelX, text }) =>
      text ? svg`<text class="tick" x=${labelX} y=${bottom + 18} text-anchor="middle">${text}</text>` : nothing,
    )}
    ${events.map(
      ({ x, y, number }) => svg`<path class="event" d="M${x} ${y + 9}V${bottom}"></path>
        <circle class="event" cx=${x} cy=${y} r="9"></circle>
        <text class="tick" x=${x} y=${y + 4} text-anchor="middle">${number}</text>`,
    )}
    ${[...series].reverse().map((one) => linesPicture(one, highlight))}
    ${breaks.map(
      ({ x, labelX, text, isNamed }) => svg`<path part="break" class="break" d="M${x} ${box.y - 4}V${bottom}"></path>
        ${isNamed ? svg`<text class="tick" x=${labelX} y=${box.y - 8} text-anchor="middle">${text}</text>` : nothing}`,
    )}
    ${targets.map(({ path }) => (path ? svg`<path part="path" class="path" d=${path}></path>` : nothing))}
    ${targets.map(
      ({ x, y, labelY, text, target }) =>
        svg`<path part="target" class="target ${target.verdict}" transform=${at(x, y)} d=${keyShape({ kind: target.verdict })[1]}></path>
        ${text ? svg`<text class="tick value" x=${x + 8} y=${labelY} text-anchor="end">${text}</text>` : nothing}`,
    )}
    ${series.map(figuresPicture)}
    ${strands.map(({ x, y, text }) => svg`<text class="tick value" x=${x} y=${y} text-anchor="end">${text}</text>`)}
  </g>`;
}

/**
 * What is pointed at. In small multiples all panels are in step: each shows its own figure of the same time and measure.
 */
function pointedPicture(view: TrendView, active: number): unknown {
  const pointed = active < 0 ? undefined : view.marks[active];
  if (!pointed) return nothing;
  const { marks, panels } = view;
  const { period, measure } = pointed.detail;
  return marks.map((mark, index) => {
    const inStep =
      panels.length > 1 && period !== undefined && mark.detail.period === period && mark.detail.measure === measure;
    if (index !== active && !inStep) return nothing;
    const { box } = mark;
    return svg`<path class="crosshair" d="M${mark.x} ${box.y}V${box.y + box.height}"></path>
      <circle class="ring" cx=${mark.x} cy=${mark.y} r="8"></circle>
      ${inStep ? svg`<text class="tick value" x=${box.x + box.width} y=${box.y + 5} text-anchor="end">${mark.value}</text>` : nothing}`;
  });
}

/** The chart as SVG. `active` is the mark pointed at, `highlight` the key of a series that another figure points at. */
export function trendPicture(view: TrendView, active: number, highlight: string): TemplateResult {
  const { width, height, panels } = view;
  return html`<svg part="picture" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${panels.map((panel) => panelPicture(panel, highlight))}${pointedPicture(view, active)}
  </svg>`;
}

/** The shape of a key, and how it is styled. */
function keyShape({
  kind,
  status = 'A',
}: Pick<TrendKey, 'kind'> & Partial<TrendKey>): readonly [style: string, d: string] {
  if (kind === 'series') return ['line', 'M-12 0H12'];
  if (kind === 'interval') return [kind, 'M0 -7V7M-4 -7h8M-4 7h8'];
  if (kind === 'break') return [kind, 'M0 -8V8'];
  if (kind === 'status') return [SHAPES.has(status) ? `point s${status}` : 'absent', shapeOf(status)];
  return [`target ${kind}`, kind === 'missed' ? MISSED : TARGET];
}

/** The legend: lines whose names do not stand beside them, and what the shapes mean. */
export const trendKeys = ({ keys, passages }: TrendView): TemplateResult =>
  html`<ul part="legend" class="keys">
    ${keys.map((key) => {
      const { kind, tone, variant, text } = key;
      const [style, d] = keyShape(key);
      return html`<li>
        <svg viewBox="-12 -8 24 16" aria-hidden="true">
          <g class=${kind === 'series' ? `${tone} v${variant}` : nothing}>
            <path class=${style} transform=${style.startsWith('target') ? 'scale(.7)' : nothing} d=${d}></path>
          </g></svg
        >${said(text, passages)}
      </li>`;
    })}
  </ul>`;
