import type { PovertyDocument } from '../document.js';
import { sentence, type Report, type Sentence } from '../report.js';
import { COUNT_MEASURES, RATE_MEASURES } from '../sections.js';
import { twice, unresolved } from '../sentences.js';
import { each, type Pointer, type Rule } from './rule.js';

/** Groups that every document may use without declaring them. */
export const KNOWN_GROUPS = ['total', 'ethnicMinority', 'femaleHeaded', 'noLabourCapacity', 'merit'] as const;

const MEASURES: ReadonlySet<string> = new Set([...COUNT_MEASURES, ...RATE_MEASURES]);
const KEYED = ['territories', 'standards', 'sources', 'groups', 'targets', 'programmes'] as const;
const ROWS = ['observations', 'flows', 'deprivations', 'nutrition', 'programmes', 'targets'] as const;

/** R14: references resolve, keys are unique, no territory is part of itself, codes look like codes. */
export const references: Rule = (document, report) => {
  const known = new Map<string, Set<string>>();
  for (const section of KEYED) {
    const keys = new Set<string>();
    each(document, section, report, (row, pointer) => {
      if (keys.has(row.id)) report.refuse(row, 'R14', pointer('id'), twice(row.id));
      keys.add(row.id);
    });
    known.set(section, keys);
  }
  const groups = new Set([...KNOWN_GROUPS, ...known.get('groups')!]);
  // The same wrong key stands in many rows: it is looked up once.
  const unknown = new Map<string, Sentence>();
  const missing = (key: string, section: string, keys: ReadonlySet<string>): Sentence => {
    const place = `${section}\n${key}`;
    let message = unknown.get(place);
    if (!message) unknown.set(place, (message = unresolved(key, section, unknown.size < 200 ? keys : [])));
    return message;
  };
  const doubt = (keys: ReadonlySet<string>, section: string, key: string | undefined, pointer: () => string) => {
    if (key !== undefined && !keys.has(key)) report.doubt('R14', pointer(), missing(key, section, keys));
  };
  const territories = known.get('territories')!;
  const standards = known.get('standards')!;

  for (const section of ROWS) {
    // A row cannot do without its territory and its standard; a source is only small print.
    each(document, section, report, (row: Referring, pointer) => {
      if (!territories.has(row.territory)) {
        report.refuse(row, 'R14', pointer('territory'), missing(row.territory, 'territories', territories));
      } else if (row.standard !== undefined) {
        if (!standards.has(row.standard))
          report.refuse(row, 'R14', pointer('standard'), missing(row.standard, 'standards', standards));
      } else if (standards.size > 1 && section !== 'nutrition' && section !== 'programmes' && section !== 'targets') {
        report.doubt(
          'R14',
          pointer(),
          sentence(
            'có nhiều chuẩn nghèo; hãy ghi “standard” cho dòng này.',
            'there are several standards; give this row its “standard”.',
          ),
        );
      }
      doubt(known.get('sources')!, 'sources', row.source, () => pointer('source'));
      doubt(groups, 'groups', row.group, () => pointer('group'));
      if (section === 'observations') {
        for (const name of Object.keys({ ...row.status, ...row.intervals }))
          doubt(MEASURES, 'observations', name, () => pointer('status'));
      }
    });
  }
  each(document, 'standards', report, (row, pointer) => {
    for (const id of row.comparableWith ?? []) doubt(standards, 'standards', id, () => pointer('comparableWith'));
  });
  each(document, 'territories', report, (row, pointer) => {
    doubt(territories, 'territories', row.parent, () => pointer('parent'));
    for (const { id } of row.successors ?? []) doubt(territories, 'territories', id, () => pointer('successors'));
    if (row.code !== undefined && !/^[\p{L}\d][\p{L}\d._-]*$/u.test(row.code)) {
      report.doubt(
        'R14',
        pointer('code'),
        sentence(
          'mã “%1” chỉ được gồm chữ, số và . _ -',
          'the code “%1” may hold letters, digits and . _ - only',
          row.code,
        ),
      );
    }
  });
  refuseCycles(document, report);
};

interface Referring {
  readonly territory: string;
  readonly standard?: string;
  readonly source?: string;
  readonly group?: string;
  readonly status?: object;
  readonly intervals?: object;
}

/** Follows every chain of parents once: what has been found to end is not followed again. */
function refuseCycles(document: PovertyDocument, report: Report): void {
  const parents = new Map(document.territories.map(({ id, parent }) => [id, parent]));
  const inCircle = new Map<string, boolean>();
  for (const start of parents.keys()) {
    const path: string[] = [];
    const places = new Map<string, number>();
    let id: string | undefined = start;
    while (id !== undefined && parents.has(id) && !inCircle.has(id) && !places.has(id)) {
      places.set(id, path.push(id) - 1);
      id = parents.get(id);
    }
    const from = id === undefined ? undefined : places.get(id);
    path.forEach((step, index) => inCircle.set(step, from !== undefined && index >= from));
  }
  each(document, 'territories', report, (row, pointer: Pointer) => {
    if (!inCircle.get(row.id)) return;
    report.refuse(
      row,
      'R14',
      pointer('parent'),
      sentence('“%1” nằm trong chính nó.', '“%1” is part of itself.', row.id),
    );
  });
}
