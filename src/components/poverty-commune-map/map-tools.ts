import { html, nothing, svg, type TemplateResult } from 'lit';
import { swatchSize } from './legend.view.js';
import { swatch } from './map-picture.js';
import type { MapWords } from './poverty-commune-map.text.js';
import type { MapView } from './poverty-commune-map.view.js';
import type { TimeController } from './time-controller.js';
import type { zoomTools } from './zoom-tools.js';

const BAR_PX = 32;

/** From key to key of the legend with the arrows. */
function onLegendKey(event: KeyboardEvent): void {
  const keys = [...(event.currentTarget as Element).querySelectorAll('button')];
  const step = /^Arrow(Right|Down)$/.test(event.key) ? 1 : /^Arrow(Left|Up)$/.test(event.key) ? -1 : 0;
  const at = keys.indexOf(event.target as HTMLButtonElement);
  if (!step || at < 0) return;
  event.preventDefault();
  keys[(at + step + keys.length) % keys.length]!.focus();
}

/** The legend: a class a button, with how many units it holds. One tab stop; arrows go from class to class. */
export function mapLegend(
  view: MapView,
  own: MapWords,
  [chosen, choose]: readonly [number, (step: number) => void],
): TemplateResult {
  return html`<div part="legend" class="legend" role="group" aria-label=${own.legend} @keydown=${onLegendKey}>
    ${view.legend.map((item) => {
      const { kind, step, text, units, count, share } = item;
      const isClass = kind === 'class';
      const size = swatchSize(item);
      const bar = isClass
        ? svg`<svg class="bar" width=${BAR_PX} height="10" aria-hidden="true"><rect width=${Math.max(count ? 2 : 0, share * BAR_PX)} height="10"></rect></svg>`
        : nothing;
      const line = html`<svg
          class="swatch"
          width=${size}
          height=${size}
          viewBox="${-size / 2} ${-size / 2} ${size} ${size}"
          aria-hidden="true"
        >
          ${swatch(item, view)}</svg
        ><span>${text}</span>${bar}${units ? html`<span class="small">${units}</span>` : nothing}`;
      if (!isClass) return html`<div class="key">${line}</div>`;
      return html`<button
        class="key"
        type="button"
        tabindex=${step === Math.max(0, chosen) ? 0 : -1}
        aria-pressed=${step === chosen ? 'true' : 'false'}
        @click=${() => choose(step === chosen ? -1 : step)}
      >
        ${line}
      </button>`;
    })}
  </div>`;
}

export interface ToolOptions {
  /** What zooms by pointer, and the keys that do; null where nothing may be zoomed. */
  readonly zoom: ReturnType<typeof zoomTools> | null;
  readonly search: (name: string) => void;
  /** Chooses what was found. */
  readonly choose: () => void;
  /** One step back to where the reader came from; null where there is none. */
  readonly back: (() => void) | null;
  /** Null where a reader cannot go through the times. */
  readonly time: TimeController | null;
}

const textOf = ({ target }: Event): string => (target as HTMLInputElement).value;

function timeline({ times, time }: MapView, own: MapWords, { playing, play, seek }: TimeController): TemplateResult {
  return html`<span class="timeline"
    ><button class="play" type="button" @click=${play}>${playing ? own.pause : own.play}</button>
    <input
      type="range"
      aria-label=${own.time}
      max=${times.length - 1}
      .value=${String(time)}
      aria-valuetext=${times[time]?.text ?? ''}
      @input=${(event: Event) => seek(Number(textOf(event)))}
    />
    <span aria-hidden="true">${times[time]?.text}</span></span
  >`;
}

export const backButton = (own: MapWords, back: ToolOptions['back']) =>
  back ? html`<button type="button" @click=${back}>← ${own.back}</button>` : nothing;

/** Search, time and zoom. */
export function mapTools(view: MapView, own: MapWords, options: ToolOptions): TemplateResult {
  const { zoom, search, choose, back, time } = options;
  return html`<div part="tools" class="bar-of-tools tools">
      ${backButton(own, back)}
      <label
        >${own.search}
        <input
          type="search"
          autocomplete="off"
          @input=${(event: Event) => search(textOf(event))}
          @keydown=${({ key }: KeyboardEvent) => key === 'Enter' && choose()}
      /></label>
      ${time && view.times.length > 1 ? timeline(view, own, time) : nothing} ${zoom?.buttons}
    </div>
    <p class="small tools">${own.keys}${zoom?.keys}.</p>`;
}
