import { outside } from '../sentences.js';
import { each, periodOf, type Pointer, type Rule } from './rule.js';

interface Validity {
  readonly id: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** R10: a figure lies within the validity of its standard and of its territory; its last day decides. */
export const validity: Rule = (document, report) => {
  const byId = (rows: readonly Validity[] = []) => new Map(rows.map((row) => [row.id, row]));
  const standards = byId(document.standards);
  const territories = byId(document.territories);
  const only = standards.size === 1 ? [...standards.keys()][0] : undefined;
  const check = (row: { territory: string; period: string; standard?: string }, pointer: Pointer) => {
    const { end } = periodOf(row.period);
    for (const valid of [standards.get(row.standard ?? only ?? ''), territories.get(row.territory)]) {
      if (!valid) continue;
      const { id, validFrom, validTo } = valid;
      if (validFrom === undefined && validTo === undefined) continue;
      const early = validFrom !== undefined && end <= periodOf(validFrom).start;
      const late = validTo !== undefined && end > periodOf(validTo).end;
      if (early || late)
        report.doubt('R10', pointer('period'), outside(row.period, `${id}: ${validFrom ?? '…'} – ${validTo ?? '…'}`));
    }
  };
  each(document, 'observations', report, check);
  each(document, 'deprivations', report, check);
};
