import type { NutritionFigure } from '../../model/nutrition.js';
import { severityOf } from '../../model/severity.js';
import { capitalised } from '../../text/words.js';
import { labelOf } from './names.view.js';
import { dotsPicture } from './dots.view.js';
import { iconsPicture } from './icons.view.js';
import type { Drawing, PictureWords } from './picture.view.js';
import type { TrackerContext } from './request.view.js';
import type { Selection } from './select.view.js';
import { hasLevel, type TrackerTarget } from './target.view.js';
import { timePicture } from './time.view.js';
import { compared, countsOf, doubtOf, pairOf, percentOf, valueOf } from './writing.view.js';

/** Whether a prevalence would be rounded up to all children, or into the next class. */
const isNearly = ({ indicator, to, prevalence, severity }: NutritionFigure): boolean => {
  const whole = Math.round(prevalence ?? 0);
  return whole > prevalence! && (whole === 100 || severityOf(indicator, to, whole) !== severity);
};
const cellsOf = (figure: NutritionFigure): number => Math.round(figure.prevalence ?? 0) - Number(isNearly(figure));

/** The picture that is asked for. */
export function pictureOf(selection: Selection, targets: readonly TrackerTarget[], context: TrackerContext): Drawing {
  const { request, formats, own, by, width } = context;
  const { variant } = request;
  const hundred = (figure: NutritionFigure) => {
    const cells = Math.round(figure.prevalence!);
    return own.hundred(cells || !figure.prevalence ? formats.count(cells) : '', isNearly(figure));
  };
  const level = ({ severity }: NutritionFigure) => (severity === null ? '' : own.severities[severity]!);
  const words: PictureWords = {
    row: (figure) => capitalised(labelOf(context, figure, by[0]!)),
    name: (figure) => (by[1] ? capitalised(labelOf(context, figure, by[1])) : ''),
    beside: (row) => {
      const pair = pairOf(row, selection);
      const gap = pair && compared(pair[0], pair[1], context);
      return gap ? (gap.isProven ? own.shortGap(gap.points) : own.states.unclear) : '';
    },
    value: (figure) => {
      const doubt = doubtOf(figure, context);
      return variant === 'icons' && figure.prevalence !== null
        ? hundred(figure) + (doubt && ` (${doubt})`)
        : valueOf(figure, context, countsOf(figure, context));
    },
    level,
    cells: cellsOf,
    short: (figure) => percentOf(figure, context),
    percent: (value) => formats.percent(value, 1),
  };
  if (variant === 'icons') return iconsPicture(selection, width, words);
  return by[0] === 'time'
    ? timePicture(selection, targets.filter(hasLevel), { width, words })
    : dotsPicture(selection, width, words);
}
