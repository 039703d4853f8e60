import { capitalised, whyAbsent } from '../../text/words.js';
import { categoryOf, labelOf } from './names.view.js';
import { MOST_SERIES, shapeOf, TARGET } from './picture.view.js';
import type { TrackerContext } from './request.view.js';
import type { Selection } from './select.view.js';
import { hasLevel, type TrackerTarget } from './target.view.js';

/** A line of the legend: a shape and what it means. */
export interface TrackerKey {
  readonly kind: string;
  readonly path: string;
  readonly text: string;
}

/** Only what the picture holds is explained. */
export function keysOf(selection: Selection, targets: readonly TrackerTarget[], context: TrackerContext): TrackerKey[] {
  const { own, words, request } = context;
  const { rows, by, series } = selection;
  const figures = rows.flat();
  const keys: TrackerKey[] = [];
  const icons = request.variant === 'icons';
  const add = (when: boolean, kind: string, path: string, text: string) =>
    when && keys.push({ kind, path: `M0 0${path}`, text });
  if (!icons) {
    // Names stand beside the figures where there are more of them than shapes.
    if (by[1] && (by[0] === 'time' || series.length <= MOST_SERIES))
      series.slice(0, MOST_SERIES).forEach((category, index) => {
        const figure = figures.find((one) => categoryOf(one, by[1]) === category && one.prevalence !== null);
        if (!figure) return;
        const [kind, path] = shapeOf({ ...figure, status: 'A' }, index);
        add(true, kind, path, capitalised(labelOf(context, figure, by[1]!)));
      });
    add(
      figures.some(({ status, prevalence }) => status !== 'A' && prevalence !== null),
      ...shapeOf({ ...figures[0]!, prevalence: 0, status: 'U', households: 'all' }, 0),
      own.keys.doubt,
    );
    add(
      figures.some(({ interval }) => interval),
      'interval',
      'm-10 -4v8m0 -4h20m0 -4v8',
      own.interval,
    );
    add(targets.some(hasLevel), 'target', TARGET, own.keys.target);
  } else add(true, 'child ink', 'm-4.5 -4.5h9v9h-9Z', own.keys.hundred);
  for (const status of new Set(figures.flatMap(({ status, prevalence }) => (prevalence === null ? status : []))))
    add(true, ...shapeOf({ ...figures[0]!, prevalence: null }, 0), whyAbsent(status, words));
  add(
    figures.some(({ severity }) => severity !== null),
    'level',
    'm-10 6v-3h2.5v3Zm4 0v-5h2.5v5Zm4 0v-7h2.5v7Zm4 0v-9h2.5v9Zm4 0v-11h2.5v11Z',
    own.keys.severity,
  );
  return keys;
}
