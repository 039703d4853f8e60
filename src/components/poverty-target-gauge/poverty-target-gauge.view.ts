import { wordsAround, writingIn } from '../../chart/citation.js';
import { emptyFigure } from '../../chart/empty-figure.js';
import type { Figure, Mark } from '../../chart/figure.js';
import type { Cell } from '../../chart/table.js';
import { noteOf } from '../../model/note.js';
import type { Datum } from '../../model/observation.js';
import { lastDay } from '../../model/period.js';
import { isExact, isGross, isOfNutrition, unitOfTarget } from '../../model/promise.js';
import { territories } from '../../model/territory.js';
import { assess, type Assessment, type TargetStatus } from '../../model/target.js';
import type { PovertyDocument, Target } from '../../schema/document.js';
import type { Language } from '../../text/formats.js';
import { around, plain, proseOf, type Prose } from '../../text/prose.js';
import { capitalised } from '../../text/words.js';
import { arcPicture } from './arc.view.js';
import { linearPicture } from './linear.view.js';
import { levelScale, shareScale, type GaugePicture, type MarkKind } from './picture.view.js';
import { factsOf, type GaugeFact } from './facts.view.js';
import { gaugeWordsFor } from './poverty-target-gauge.text.js';
import { quantitiesOf, type TellingContext } from './quantities.view.js';
import { isBeyond, sentenceOf, shareOf, titleOf } from './telling.view.js';

export type GaugeVariant = 'arc' | 'bar' | 'bullet';

/** Which target is drawn, how, and for whom. */
export interface GaugeRequest {
  /** Key of a territory; that of the first target when empty. */
  readonly territory?: string | undefined;
  /** Key of a target; the first one of the territory when empty. */
  readonly target?: string | undefined;
  readonly variant: GaugeVariant;
  readonly language: Language;
  /** Room for the picture, in CSS pixels. */
  readonly width: number;
}

/** Everything that a gauge shows. */
export interface GaugeView extends Figure {
  /** The verdict; `code` is its shape, `tone` that of its colour: going beyond is not always good. */
  readonly status: { readonly code: TargetStatus; readonly tone: TargetStatus; readonly text: string } | null;
  /** Whether the measure is of near-poor households: the lighter of the ordered pair of colours. */
  readonly tone: 'poor' | 'nearPoor';
  /** The current value may still change: its bar is hatched. */
  readonly tentative: boolean;
  readonly facts: readonly GaugeFact[];
  readonly picture: GaugePicture | null;
  /** The list of facts has so little room that each figure stands under its name. */
  readonly narrow: boolean;
}

/** A target of nutrition only where it is asked for: the gauge has to say that it cannot tell it. */
function chosenTarget(document: PovertyDocument, request: GaugeRequest): Target | null {
  const targets = document.targets ?? [];
  const fits = ({ id, territory }: Target) =>
    (!request.target || id === request.target) && (!request.territory || territory === request.territory);
  const fitting = targets.filter(fits);
  return fitting.find((target) => !isOfNutrition(target)) ?? fitting[0] ?? null;
}

function emptyView(
  document: PovertyDocument,
  { territory, target, language }: GaugeRequest,
  chosen: Target | null,
): GaugeView {
  const writing = writingIn(language);
  const { words } = writing;
  const own = gaugeWordsFor(language);
  const why =
    territory && !territories(document).has(territory)
      ? words.noTerritory(territory)
      : chosen
        ? own.ofNutrition(words.measures[chosen.measure])
        : target
          ? own.unknownTarget(target, Boolean(territory))
          : own.noTarget;
  return {
    ...emptyFigure(document, writing, why),
    facts: [],
    status: null,
    tone: 'poor',
    tentative: false,
    picture: null,
    narrow: false,
  };
}

function pictureOf(c: TellingContext, { variant, width }: GaugeRequest): GaugePicture {
  const { a, own, q } = c;
  const { level, promised, target } = a;
  const isArc = variant === 'arc';
  const share = shareOf(c);
  // Of a range the label says the near end; the zone shows the far one.
  const isOneValue = isExact(target) && target.valueMax == null;
  const value = (isGross(target) ? a.achieved : a.current?.value) ?? null;
  const current = value === null ? '' : q.short(value);
  const goal = level ?? promised;
  // Where nothing is to change there is no share to draw, but there are levels.
  const isByLevel = goal !== null && (variant === 'bullet' || (level !== null && !(promised! > 0)));
  const text = (kind: MarkKind): string => {
    if (kind === 'baseline') return isArc && a.baseline.value === level ? '' : q.short(a.baseline.value!);
    if (kind === 'target' && goal !== null)
      return (isOneValue ? '' : a.direction < 0 && level !== null ? '≤ ' : '≥ ') + q.short(goal);
    if (kind !== 'current' || isArc) return '';
    return isByLevel ? current : [level === null ? '' : current, share].filter(Boolean).join(' · ');
  };
  const scale = isByLevel ? levelScale(a, text, q.short) : shareScale(a, text);
  if (!isArc) return linearPicture(scale, width, isByLevel ? 20 : 24);
  if (share) return arcPicture(scale, width, [share, own.ofTarget]);
  if (a.achieved !== null || !(promised! > 0))
    return arcPicture(scale, width, [current || c.words.statuses.O, q.noun(value ?? 2)]);
  const noun = c.isRate ? c.words.points(promised!, '').trim() : q.noun(promised!);
  const unit = `${noun} ${own.toChange[a.direction < 0 ? 0 : 1]}`;
  return arcPicture(scale, width, [(isOneValue ? '' : '≥ ') + q.number(promised!), unit]);
}

function marksOf(picture: GaugePicture, facts: readonly GaugeFact[], { territory, measure }: Target): Mark[] {
  const byKind = new Map(facts.map((fact) => [fact.kind, fact]));
  return [...picture.marks]
    .sort((p, q) => p.x - q.x)
    .map(({ kind, x, y }) => {
      const { label, value, time, period, number } = byKind.get(kind)!;
      const detail = { territory, measure, series: kind, period, value: number };
      return { x, y, radius: 14, label: `${label}${time && `, ${time}`}: ${value}`, detail };
    });
}

/** Room that the facts want beside the picture, its gap included, and room below which they are stacked; in px. */
const [BESIDE, STACKED] = [40 + 272, 384];
const isNarrow = (width: number, picture: number): boolean =>
  (width >= picture + BESIDE ? width - picture - 40 : width) < STACKED;

/** The finished gauge of a target; of an unknown one, an empty figure that says so. */
export function view(document: PovertyDocument, request: GaugeRequest): GaugeView {
  const target = chosenTarget(document, request);
  if (!target || isOfNutrition(target)) return emptyView(document, request, target);
  const { formats, words } = writingIn(request.language);
  const own = gaugeWordsFor(request.language);
  const a = assess(document, target);
  const isRate = unitOfTarget(target) === 'percent';
  const c: TellingContext = { document, formats, words, own, a, isRate, q: quantitiesOf(a, formats, words) };
  const place = territories(document).get(target.territory);
  const territory = place ? formats.text(place.name) : target.territory;
  const facts = factsOf(c);
  const picture = pictureOf(c, request);
  const due = formats.date(lastDay(a.due));
  const tone = a.status === 'exceeded' && isBeyond(a) ? 'behind' : a.status;
  const silent = a.withheld && words.statuses[a.withheld.status];
  const none = silent ? capitalised(silent) : a.current?.value == null ? own.statuses.none : own.unjudged;
  const status = { code: a.status, tone, text: a.status === 'none' ? none : own.statuses[a.status] };
  const caption = target.title
    ? around(proseOf(target.title, formats, document), (title) => `${title}, ${territory}`)
    : `${titleOf(c)} ${own.by} ${due}, ${territory}`;
  const rows = [
    ...facts,
    { label: own.facts.status, value: status.text, time: '', number: null, status: 'A' as const },
  ];
  return {
    sentence: sentenceOf(c, territory),
    empty: null,
    width: picture.width,
    height: picture.height,
    marks: marksOf(picture, facts, target),
    table: {
      caption: plain(caption),
      columns: own.columns.map((label, index) => ({ label, numeric: index === 1 })),
      rows: rows.map(({ label, value, time, number, status }): Cell[] => [
        { text: label },
        { text: value, value: number, status },
        { text: time },
      ]),
    },
    ...wordsAround(document, c, {
      heading: caption,
      notes: notesOf(c),
      sourceIds: sourcesOf(a),
      asOf: a.asOf ?? lastDay(a.baseline.period),
    }),
    fileName: `${document.dataset.id}-${target.id}`,
    status,
    tone: target.measure.startsWith('nearPoor') ? 'nearPoor' : 'poor',
    tentative: a.doubt !== 'A',
    facts,
    picture,
    narrow: isNarrow(request.width, picture.width),
  };
}

const sourcesOf = ({ target, current, previous, withheld }: Assessment) => [
  target.source,
  ...[current, previous, withheld].map((figure) => figure?.row?.source),
];

function notesOf({ document, a, formats, words, own, q }: TellingContext): Prose[] {
  const notes: Prose[] = [];
  if (isGross(a.target)) notes.push(own.gross[a.direction < 0 ? 0 : 1]);
  for (const figures of a.rivals) {
    const told = figures.map(({ value, status }) => (value === null ? words.statuses[status] : q.level(value)));
    const used = a.baseline.period.end === figures[0]!.period.end ? a.baseline.value : a.current?.value;
    notes.push(
      own.rivals(formats.date(lastDay(figures[0]!.period)), formats.list(told), used == null ? '' : q.level(used)),
    );
  }
  const dates = (figures: readonly Datum[]) => formats.list(figures.map(({ period }) => formats.date(lastDay(period))));
  if (a.incomparable.length) notes.push(own.incomparable(dates(a.incomparable), own.otherStandard));
  if (a.broken.length) notes.push(own.incomparable(dates(a.broken), words.statuses.B));
  if (a.late.length && !isGross(a.target)) notes.push(own.late(dates(a.late.slice(0, 1))));
  const rows = new Set([a.current?.row, a.withheld?.row]);
  const remarks = [...rows].flatMap((row) => row?.notes ?? []);
  for (const note of [...remarks, ...(document.dataset.notes ?? [])].map(noteOf)) {
    if (note.territory === undefined || note.territory === a.target.territory)
      notes.push(proseOf(note.text, formats, document));
  }
  return notes;
}
