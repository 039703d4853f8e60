import schema from '../src/schema/poverty-statistics.schema.json';

/** A node of the schema, as far as its documentation goes. */
interface Node {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly $ref?: string;
}

/** A property of a section, as the page on the document lists it. */
export interface PropertyRow {
  /** Path within the section: `baseline.period`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** "households", "persons", "percent" …; empty for what is no quantity. */
  readonly unit: string;
  readonly type: string;
  readonly example: string;
  readonly required: boolean;
}

export interface Section {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly required: boolean;
  /** One object, or rows of them. */
  readonly isList: boolean;
  readonly properties: readonly PropertyRow[];
}

const UNIT = /\s*Unit: ([^.]+)\./;

function typeOf(node: Node): string {
  if (node.$ref) return node.$ref.replace('#/$defs/', '');
  if (node.enum) return node.enum.map(String).join(' | ');
  const types = [node.type ?? []].flat().filter((type) => type !== 'null');
  return types.includes('array') ? `list of ${node.items ? typeOf(node.items) : 'values'}` : types.join(' | ');
}

function rows(node: Node, prefix = ''): PropertyRow[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    const name = prefix + key;
    const inner = child.items?.properties ? child.items : child;
    const description = child.description ?? '';
    const row: PropertyRow = {
      name,
      title: child.title ?? '',
      description: description.replace(UNIT, '').trim(),
      unit: UNIT.exec(description)?.[1] ?? '',
      type: typeOf(child),
      example: child.examples?.length ? JSON.stringify(child.examples[0]) : '',
      required: node.required?.includes(key) ?? false,
    };
    return [row, ...rows(inner, child.items ? `${name}[].` : `${name}.`)];
  });
}

const root = schema as unknown as Node & { readonly $defs: Readonly<Record<string, Node>> };

/** What the names of types mean that are not those of JSON. */
export const kinds = Object.entries(root.$defs).map(([name, { title = '', description = '', examples = [] }]) => ({
  name,
  title,
  description,
  examples: examples.map((example) => JSON.stringify(example)),
}));

/** The properties of the document itself: what it is written in. */
export const own: readonly PropertyRow[] = rows(root).filter(({ name }) => /^(\$schema|schemaVersion)$/.test(name));

/** Sections of the document, in their order. */
export const sections: readonly Section[] = Object.entries(root.properties ?? {}).flatMap(([name, node]) => {
  const inner = node.items ?? node;
  if (!inner.properties) return [];
  return [
    {
      name,
      title: node.title ?? '',
      description: node.description ?? '',
      required: root.required?.includes(name) ?? false,
      isList: Boolean(node.items),
      properties: rows(inner),
    },
  ];
});

/** What the document is, in the schema's own words. */
export const aboutDocument: string = root.description ?? '';
