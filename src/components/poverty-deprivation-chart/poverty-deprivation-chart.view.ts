import { placeBars, type Bar, type BarRow } from '../../chart/bars.js';
import { barsFigure, type BarsFigure, type BarsRequest } from '../../chart/bars-figure.js';
import { deprivationsAt, indicatorsOf } from '../../model/deprivation.js';
import type { PovertyDocument } from '../../schema/document.js';
import { langOf, plain, proseOf } from '../../text/prose.js';
import { deprivationWordsFor } from './poverty-deprivation-chart.text.js';
import {
  cellOf,
  figureOf,
  readingOf,
  seriesOf,
  tellingOf,
  type DeprivationContext,
  type DeprivationUnit,
  type Named,
} from './telling.view.js';

export type DeprivationSort = 'document' | 'size';

/** What is drawn, how, and for whom. */
export interface DeprivationRequest extends BarsRequest {
  readonly unit: DeprivationUnit;
  readonly sort: DeprivationSort;
}

/** The finished chart of a territory; where there is nothing to draw, an empty figure that says why. */
export const view = (document: PovertyDocument, request: DeprivationRequest): BarsFigure =>
  barsFigure(document, request, document.deprivations, (telling) => {
    const { territory, formats, place } = telling;
    const { width } = request;
    const own = deprivationWordsFor(request.language);
    const context: DeprivationContext = { ...telling, own };
    const found = deprivationsAt(document, territory, request.period);
    if (!found) return own.deprivation;
    const { period, standard, rows: shown } = found;
    const series = seriesOf(shown, context);
    const indicators = indicatorsOf(document, shown).map(({ id, name, dimension }): Named => ({
      id,
      name: proseOf(name, formats, document),
      dimension: dimension ? proseOf(dimension, formats, document) : '',
    }));
    const isTold = (of: DeprivationUnit) =>
      series.some((one) => indicators.some(({ id }) => figureOf(one, id, of).value !== null));
    const other = request.unit === 'rate' ? 'households' : 'rate';
    // What there is, where nothing is told of what was asked for.
    const unit = isTold(request.unit) || !isTold(other) ? request.unit : other;
    const bySize = request.sort === 'size';
    if (bySize) {
      const size = ({ id }: Named) => Math.max(...series.map((one) => figureOf(one, id, unit).value ?? -1));
      indicators.sort((a, b) => size(b) - size(a));
    }
    const iso = shown[0]!.period;
    const time = formats.period(iso);
    const barRows = indicators.map(({ id, name, dimension }, index): BarRow => {
      const bars = series.map((one): Bar => {
        const figure = figureOf(one, id, unit);
        const { value, status } = figure;
        return {
          from: 0,
          to: value ?? 0,
          text: cellOf(figure, unit, context).text,
          tone: one.category + (status === 'A' ? '' : ' doubtful'),
          label: `${one.name}, ${plain(name)}: ${readingOf(one, id, context)}`,
          detail: { territory, period: iso, series: one.category, measure: id, value },
        };
      });
      const starts = !bySize && plain(dimension) !== plain(indicators[index - 1]?.dimension ?? '');
      return { heading: starts ? dimension : undefined, label: name, bars };
    });
    const keys = series.map(
      ({ category, name, base }) => [category, base ? `${name} (${own.base(base)})` : name] as const,
    );
    const [indicator, dimension, ...kinds] = own.columns;
    const leftOut = found.others + shown.length - series.reduce((sum, one) => sum + one.rows.size, 0);
    return {
      what: own.heading(unit === 'rate'),
      time,
      sentence: own.sentence(
        time,
        period.kind === 'day',
        place,
        series.map((one) => tellingOf(one, indicators, unit, context)),
      ),
      bars: placeBars(barRows, width, { keys }),
      columns: [
        { label: indicator },
        { label: dimension },
        ...keys.flatMap(([, key]) => kinds.map((kind) => ({ label: `${key}: ${kind}`, numeric: true }))),
      ],
      rows: indicators.map(({ id, name, dimension }) => [
        ...[name, dimension].map((text) => ({ text: plain(text), lang: langOf(text) })),
        ...series.flatMap((one) =>
          (['households', 'rate'] as const).map((of) => cellOf(figureOf(one, id, of), of, context)),
        ),
      ]),
      notes: [own.several, ...(leftOut ? [own.leftOut(leftOut)] : [])],
      period,
      standard,
      about: 'deprivations',
    };
  });
