/**
 * Writes `src/schema/poverty-statistics.schema.json` from `src/schema/sections.ts`: the structure from its values, the
 * words from the comments above its properties.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { STATUS_LETTERS, type Field, type Fields } from '../src/schema/field.js';
import { root } from '../src/schema/sections.js';

const SECTIONS = new URL('../src/schema/sections.ts', import.meta.url);
/** Where the schema lies. */
export const SCHEMA_FILE = new URL('../src/schema/poverty-statistics.schema.json', import.meta.url);

type Json = { [key: string]: unknown };

/** Documentation of the properties, by the object literal (in the order of the source) that holds them. */
function comments(): Map<string, Json>[] {
  const text = readFileSync(SECTIONS, 'utf8');
  const source = ts.createSourceFile('sections.ts', text, ts.ScriptTarget.Latest, true);
  const found: Map<string, Json>[] = [];
  const visit = (node: ts.Node): void => {
    // Inner literals are built before outer ones, as their values are.
    ts.forEachChild(node, visit);
    if (!ts.isObjectLiteralExpression(node)) return;
    const properties = new Map<string, Json>();
    for (const property of node.properties) {
      const name = property.name?.getText(source);
      const ranges = ts.getLeadingCommentRanges(text, property.pos) ?? [];
      const comment = ranges.map(({ pos, end }) => text.slice(pos, end)).find((part) => part.startsWith('/**'));
      if (name && comment) properties.set(name, documentation(comment));
    }
    if (properties.size) found.push(properties);
  };
  visit(source);
  return found;
}

function documentation(comment: string): Json {
  const words = comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [description, ...tags] = words.split(/ ?@(?=vi |unit |example )/);
  const tag = new Map(tags.map((text) => [text.slice(0, text.indexOf(' ')), text.slice(text.indexOf(' ') + 1).trim()]));
  const unit = tag.get('unit');
  const example = tag.get('example');
  return {
    title: tag.get('vi'),
    description: unit ? `${description} Unit: ${unit}.` : description,
    ...(example === undefined ? {} : { examples: [JSON.parse(example)] }),
  };
}

const DAY =
  '(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)';
const SPAN = `(?:${DAY}|\\d{4}-(?:0[1-9]|1[0-2])|\\d{4}-Q[1-4]|\\d{4})`;

/** A text as it is, or one for each language. */
const inLanguages = (text: Json) => ({
  anyOf: [
    text,
    {
      type: 'object',
      minProperties: 1,
      patternProperties: { '^[a-z]{2,3}(-[A-Za-z0-9]+)*$': text },
      additionalProperties: false,
    },
  ],
});
const DEFINITIONS: Json = {
  text: {
    title: 'Chữ',
    description: 'A text in the language of the document, or one text per language.',
    examples: ['huyện Ba Chẽ', { vi: 'huyện Ba Chẽ', en: 'Ba Chẽ district' }],
    ...inLanguages({ type: 'string' }),
  },
  name: {
    title: 'Tên',
    description: 'A text that is not blank, or one text per language.',
    examples: ['huyện Ba Chẽ', { vi: 'huyện Ba Chẽ', en: 'Ba Chẽ district' }],
    ...inLanguages({ type: 'string', pattern: '\\S' }),
  },
  day: {
    title: 'Ngày',
    description: 'A day of the calendar, without a time zone.',
    examples: ['2022-12-31'],
    type: 'string',
    pattern: `^${DAY}$`,
  },
  period: {
    title: 'Thời điểm, thời kỳ',
    description: 'A day, a month, a quarter, a year, or an interval of two of these, both ends included (ISO 8601).',
    examples: ['2022-12-31', '2022-03', '2022-Q1', '2022', '2022-01-01/2022-06-30'],
    type: 'string',
    pattern: `^${SPAN}(?:/${SPAN})?$`,
  },
  note: {
    title: 'Ghi chú',
    description: 'A remark; with a period or a territory it is marked in the charts at its place.',
    examples: ['Số liệu rà soát cuối năm.', { text: 'Dịch COVID-19', period: '2020-03', territory: 'ba-che' }],
    anyOf: [
      { $ref: '#/$defs/text' },
      {
        type: 'object',
        properties: {
          text: { $ref: '#/$defs/name' },
          period: { $ref: '#/$defs/period' },
          territory: { type: 'string' },
        },
        patternProperties: { '^x-': true },
        required: ['text'],
        additionalProperties: false,
      },
    ],
  },
};

const LARGEST = Number.MAX_SAFE_INTEGER;

function schemaOf(field: Field, docs: ReadonlyMap<Fields, Map<string, Json>>): Json {
  const { kind, min, max, required } = field;
  const orNull = (type: string) => (required ? type : [type, 'null']);
  const bounds = {
    ...(min !== undefined && Number.isFinite(min) ? { minimum: min } : {}),
    ...(max !== undefined && Number.isFinite(max) ? { maximum: max } : {}),
  };
  switch (kind) {
    case 'string':
      return { type: 'string' };
    case 'key':
      return { type: 'string', minLength: 1 };
    case 'text':
    case 'name':
      return { $ref: `#/$defs/${kind}` };
    case 'note':
      return { $ref: '#/$defs/note' };
    case 'date':
      return { $ref: '#/$defs/day' };
    case 'period':
      return { $ref: '#/$defs/period' };
    case 'url':
      return { type: 'string', pattern: '^([hH][tT][tT][pP][sS]?:|[mM][aA][iI][lL][tT][oO]:)' };
    case 'version':
      return { type: 'string', pattern: '^1\\.\\d+(\\.\\d+)?$' };
    case 'count':
      return { type: orNull('integer'), minimum: 0, maximum: LARGEST };
    case 'number':
      return { type: orNull('number'), ...bounds };
    case 'choice':
      return { enum: field.words };
    case 'tile':
      return { type: 'array', items: { type: 'integer', minimum: 0, maximum: LARGEST }, minItems: 2, maxItems: 2 };
    case 'statuses':
      return { type: 'object', additionalProperties: { enum: STATUS_LETTERS } };
    case 'intervals':
      return {
        type: 'object',
        additionalProperties: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
      };
    case 'list':
      return { type: 'array', items: schemaOf(field.item!, docs) };
    case 'object':
      return objectOf(field.fields!, docs);
  }
}

function objectOf(fields: Fields, docs: ReadonlyMap<Fields, Map<string, Json>>): Json {
  const words = docs.get(fields);
  const names = [...fields.keys()];
  return {
    type: 'object',
    properties: Object.fromEntries(
      names.map((name) => [name, { ...words?.get(name), ...schemaOf(fields.get(name)!, docs) }]),
    ),
    patternProperties: { '^x-': true },
    required: names.filter((name) => fields.get(name)!.required),
    additionalProperties: false,
  };
}

/** All objects of the description, inner ones before outer ones, each once. */
function objects(fields: Fields, found = new Set<Fields>()): Set<Fields> {
  for (const field of fields.values()) {
    const inner = field.kind === 'list' ? field.item! : field;
    if (inner.fields) objects(inner.fields, found);
  }
  return found.add(fields);
}

/** The schema as text, as it is to lie in the file. */
export function schemaText(): string {
  const literals = comments();
  const docs = new Map<Fields, Map<string, Json>>();
  for (const fields of objects(root.fields!)) {
    const names = [...fields.keys()].join();
    const words = literals.find((literal) => [...literal.keys()].join() === names);
    if (!words) throw new Error(`A property of { ${names} } has no documentation in sections.ts.`);
    docs.set(fields, words);
  }
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:poverty-elements:poverty-statistics:1',
    title: 'Số liệu giảm nghèo / Poverty statistics',
    description:
      'A document of poverty statistics: what the figures are, the places, standards, counts, movements, targets, deprivations, child nutrition and programmes. Percentages are 0–100; null or an absent property is no value, 0 is a measured zero; extensions begin with x-.',
    ...objectOf(root.fields!, docs),
    $defs: DEFINITIONS,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCHEMA_FILE, schemaText());
