import { isObject, type Field } from './field.js';
import { step, type Report } from './report.js';

/**
 * Notes everything that is wrong with a value, one finding a place.
 *
 * @returns whether the value can be used: an unknown property alone does not spoil it
 */
function usable(field: Field, value: unknown, pointer: string, report: Report): boolean {
  if (field.test(value)) return true;
  const { item, fields } = field;
  if (item && Array.isArray(value)) {
    const bad = value.filter((each, index) => !usable(item, each, pointer + step(index), report));
    // The rows of a section go one by one; what is left out of an inner list takes its row with it.
    bad.forEach((each) => report.dropped.add(each));
    return !bad.length || pointer.lastIndexOf('/') === 0;
  }
  if (fields && isObject(value)) return !faults(field, value, pointer, report).size;
  report.add('error', 'structure.type', pointer, value, field);
  return false;
}

/**
 * Notes everything that is wrong with an object.
 *
 * @param known the name of a property that is checked already
 * @returns the names of the properties that cannot be used, missing ones included
 */
export function faults(
  { fields }: Field,
  value: { readonly [key: string]: unknown },
  pointer: string,
  report: Report,
  known?: string,
): Set<string> {
  const bad = new Set<string>();
  for (const name of Object.keys(value)) {
    if (value[name] === undefined) continue;
    const field = fields!.get(name);
    const place = pointer + step(name);
    if (field) {
      if (name !== known && !usable(field, value[name], place, report)) bad.add(name);
    } else if (!name.startsWith('x-')) report.add('warning', 'structure.unknown', place, name, fields!.keys());
  }
  for (const [name, { required }] of fields!) {
    if (!required || value[name] !== undefined) continue;
    bad.add(name);
    report.add('error', 'structure.required', pointer, name);
  }
  return bad;
}
