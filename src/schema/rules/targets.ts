import type { Measure, Target } from '../document.js';
import { series } from '../../model/observation.js';
import { sentence } from '../report.js';
import { differs, exceeds, outside } from '../sentences.js';
import { each, periodOf, type Rule } from './rule.js';

/** R12: a target is due after its baseline, promises what can be, and starts from the figure that was published. */
export const targets: Rule = (document, report) => {
  const known = new Map<string, ReadonlyMap<number, number>>();
  /** The figure of a target's measure at the end of a period; each series is read once. */
  const publishedAt = ({ territory, group, measure }: Target, end: number): number | undefined => {
    const key = `${territory}\n${group}\n${measure}`;
    let values = known.get(key);
    if (!values) {
      const figures = series(document, { territory, group, measure: measure as Measure });
      const usable = figures.filter(({ value, row }) => value !== null && !report.dropped.has(row));
      known.set(key, (values = new Map(usable.map(({ period, value }) => [period.end, value!]))));
    }
    return values.get(end);
  };
  each(document, 'targets', report, (row, pointer) => {
    const { baseline, due } = row;
    const from = periodOf(baseline.period).end;
    if (periodOf(due).end <= from)
      return report.refuse(row, 'R12', pointer('due'), outside(due, `> ${baseline.period}`));
    const published = publishedAt(row, from);
    if (baseline.value != null && published != null && Math.abs(baseline.value - published) > 0.005) {
      report.doubt(
        'R12',
        pointer('baseline'),
        differs(baseline.value, Math.round(published * 100) / 100, 'observations'),
      );
    }
    const start = baseline.value ?? published;
    if (start == null) {
      const message = sentence(
        'không có giá trị gốc nên không tính được phần đã thực hiện.',
        'without a baseline value progress cannot be told.',
      );
      report.doubt('R12', pointer('baseline'), message);
    } else if (promisesTooMuch(row, start)) {
      report.refuse(
        row,
        'R12',
        pointer('value'),
        exceeds(Math.max(row.value, row.valueMax ?? 0), Math.round(start * 100) / 100, 'baseline'),
      );
    }
  });
};

/** A net reduction by more than there is. Inflow can make a gross one larger. */
const promisesTooMuch = ({ kind, basis, unit, value, valueMax }: Target, start: number): boolean =>
  kind === 'reduceBy' &&
  basis !== 'gross' &&
  Math.max(value, valueMax ?? 0) > (unit === 'percentOfBaseline' ? 100 : start) + 1e-9;
