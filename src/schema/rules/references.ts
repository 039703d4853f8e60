import { noteOf } from '../../model/note.js';
import type { Territory } from '../document.js';
import type { Report } from '../report.js';
import { root } from '../sections.js';
import type { Rule } from './rule.js';

/** Groups that every document may use without declaring them. */
const KNOWN_GROUPS = ['total', 'ethnicMinority', 'femaleHeaded', 'noLabourCapacity', 'merit'];

/** Properties that hold keys, and the section of which. */
const REFERENCES = [
  ['territory', 'territories'],
  ['standard', 'standards'],
  ['source', 'sources'],
  ['group', 'groups'],
  ['parent', 'territories'],
  ['comparableWith', 'standards'],
  ['successors', 'territories'],
] as const;

/** Sections of which a row says by which standard it counts. */
const COUNTED = /^(observations|flows|deprivations)$/;

type Section = Parameters<Report['rows']>[0];
/** A row of any section. */
type Row = { readonly [property: string]: unknown };

/** R14: keys are unique, references resolve, and what concerns territories alone. R15: what is withheld is not given away. */
export const references: Rule = (report) => {
  const sections = [...root.fields!].flatMap(([name, { item }]) =>
    item ? [[name as Section, item.fields!] as const] : [],
  );
  const rowsOf = (section: Section) => report.rows(section) as unknown as readonly Row[];
  const keys = new Map<string, Set<unknown>>();
  for (const [section] of sections) {
    const known = new Set<unknown>();
    for (const row of rowsOf(section)) {
      const { id } = row;
      if (known.has(id)) report.refuse('R14 twice', row, 'id', id);
      if (id) known.add(id);
    }
    keys.set(section, known);
  }
  for (const row of report.rows('standards')) {
    const ids = (row.indicators ?? []).map(({ id }) => id);
    const again = ids.find((id, index) => ids.indexOf(id) < index);
    if (again) report.doubt('R14 twice', row, 'indicators', again);
  }
  for (const group of KNOWN_GROUPS) keys.get('groups')!.add(group);
  const severalStandards = keys.get('standards')!.size > 1;

  for (const [section, fields] of sections) {
    for (const row of rowsOf(section)) {
      for (const [property, target] of REFERENCES) {
        const value = row[property];
        if (!value) continue;
        const known = keys.get(target)!;
        for (const entry of (Array.isArray(value) ? value : [value]) as (string | Row)[]) {
          const key = (entry as Row)['id'] ?? entry;
          // A row cannot do without its territory and its standard; a source is only small print.
          const find = property === 'territory' || property === 'standard' ? 'refuse' : 'doubt';
          if (!known.has(key)) report[find]('R14 unresolved', row, property, key, target, known);
        }
      }
      for (const map of ['status', 'intervals'])
        for (const [name, letter] of Object.entries((row[map] ?? {}) as Row))
          if (!fields.has(name)) report.doubt('R14 unnamed', row, map, name, fields.keys());
          else if ('QLOM'.includes(letter as string) && row[name] != null) report.doubt('R15 given', row, name, letter);
      if (severalStandards && !row['standard'] && COUNTED.test(section)) report.doubt('R14 several', row);
    }
  }
  report.document.dataset.notes?.forEach((note, index) => {
    const { territory } = noteOf(note);
    const known = keys.get('territories')!;
    if (territory !== undefined && !known.has(territory))
      report.add('warning', 'R14 unresolved', `/dataset/notes/${index}/territory`, territory, 'territories', known);
  });
  territories(report);
};

/** No territory is part of itself, and codes look like codes. */
function territories(report: Report): void {
  const rows = new Map(report.rows('territories').map((row) => [row.id, row]));
  /** By which walk up the chain of parents a territory was first come by. */
  const walks = new Map<unknown, Territory>();
  for (const start of rows.values()) {
    if (start.code !== undefined && !/^[\p{L}\d][\p{L}\d._-]*$/u.test(start.code))
      report.doubt('R14 code', start, 'code', start.code);
    let row: Territory | undefined = start;
    while (row && !walks.has(row)) {
      walks.set(row, start);
      row = rows.get(row.parent!);
    }
    // The walk came upon its own way: that part of it is a circle.
    if (walks.get(row) !== start) continue;
    for (let next = row!; !report.orphans.has(next); next = rows.get(next.parent!)!) {
      report.orphans.add(next);
      report.doubt('R14 circle', next, 'parent', next.id);
    }
  }
}
