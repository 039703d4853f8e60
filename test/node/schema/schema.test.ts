import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { SCHEMA_FILE, schemaText } from '../../../scripts/schema.js';

interface Schema {
  readonly description?: string;
  readonly title?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: object;
}
const schema = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as Schema;

function properties(of: Schema, path = ''): [string, Schema][] {
  return [
    ...Object.entries(of.properties ?? {}).flatMap(([name, property]): [string, Schema][] => [
      [`${path}/${name}`, property],
      ...properties(property, `${path}/${name}`),
    ]),
    ...(of.items ? properties(of.items, path) : []),
  ];
}

describe('the schema file', () => {
  it('is what the description of the sections makes of it: run `npm run schema`', () => {
    assert.equal(readFileSync(SCHEMA_FILE, 'utf8'), schemaText());
  });

  it('describes every property, with a Vietnamese title', () => {
    const all = properties(schema);
    assert.ok(all.length > 120);
    for (const [path, { description, title }] of all) assert.ok(description && title, path);
    for (const [name, kind] of Object.entries(schema.$defs!)) {
      const { description, title, examples } = kind as Schema;
      assert.ok(description && title && examples?.length, name);
    }
  });

  it('gives every property that is no object or list of rows an example, and every number a unit', () => {
    for (const [path, property] of properties(schema)) {
      const { examples, type, items, description } = property as Schema & { type?: string | string[] };
      assert.ok(examples?.length || property.properties || items?.properties, path);
      if (/integer|number/.test(String(type))) assert.match(description!, /Unit: |`unit`/, path);
    }
  });

  it('gives examples that are valid', () => {
    const ajv = new Ajv2020({ strict: false });
    let examples = 0;
    const kinds = Object.entries(schema.$defs!).map(([name, kind]) => [name, kind as Schema] as const);
    for (const [path, property] of [...properties(schema), ...kinds]) {
      for (const example of property.examples ?? []) {
        examples++;
        const { ...bare } = property as Record<string, unknown>;
        assert.ok(ajv.validate({ ...bare, $defs: schema.$defs }, example), `${path}: ${JSON.stringify(example)}`);
      }
    }
    assert.ok(examples > 100);
  });
});
