import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../src/schema/parse.js';
import { codes, documentOf, readWith } from './documents-of-tests.js';

const text = JSON.stringify(documentOf());
const first = (input: unknown) => parse(input).problems[0]!;

describe('the text of a document', () => {
  it('is read with a byte order mark, with any line ends and white space around it', () => {
    for (const variant of [`\uFEFF${text}`, text.replaceAll(',', ',\r\n'), `\n\n ${text} \r\n`]) {
      assert.deepEqual(parse(variant).problems, []);
      assert.equal(parse(variant).document?.dataset.id, 'd');
    }
  });

  it('is named where it is empty, a page, cut off, or not JSON', () => {
    assert.equal(first('').code, 'json.empty');
    assert.equal(first(' \n').code, 'json.empty');
    assert.equal(first('<!doctype html><title>404</title>').code, 'json.html');
    assert.equal(first(text.slice(0, -1)).code, 'json.truncated');
    assert.equal(first(text.slice(0, text.indexOf('Tên') + 2)).code, 'json.truncated');
    assert.equal(first(`{"dataset": "${'x'.repeat(9e6)}`).code, 'json.truncated', 'however long its last string is');
    assert.equal(first('{"schemaVersion": 1.0,}').code, 'json.syntax');
    assert.match(first(text.slice(0, -1)).message.vi, /bị cắt cụt/);
    assert.match(first('<html>').message.en, /HTML page/);
  });

  it('that is not JSON is told by line, column and what stands there, in every engine', () => {
    const body = '{\n  "a": [1, true, -2.5e3, "\\u00e1\\"", {}, []],\n  "b": null\n}';
    const told = (broken: string) =>
      first(broken)
        .message.en.match(/line ([\d,]+), column (\d+): “(.*?)”\./)
        ?.slice(1);
    const faults: [broken: string, line: string, column: string, found: string][] = [
      [body.replace('"b"', '// x\n"b"'), '3', '3', '// x "b": null }'],
      [body.replace('null', 'null,'), '4', '1', '}'],
      [body.replace('null', '3,49'), '3', '10', '49 }'],
      [body.replace('null', '06970'), '3', '8', '06970 }'],
      [body.replace('null', '5.589.000'), '3', '8', '5.589.000 }'],
      [body.replace('null', 'NaN'), '3', '8', 'NaN }'],
      [body.replace('],', ']'), '3', '3', '"b": null }'],
      [body.replace('[]]', '[]}'), '2', '44', '}, "b": null }'],
      [body.replace('{}', '{1}'), '2', '39', '1}, []], "b": null'],
      [body.replace('"b":', '"b"'), '3', '7', 'null }'],
      [`\uFEFF${body}${body}`, '4', '2', '{ "a": [1, true, -'],
      [`\n\n${body}]`, '6', '2', ']'],
      ['tổng;nghèo', '1', '1', 'tổng;nghèo'],
      ['"a" "b"', '1', '5', '"b"'],
      ['["a\tb"]', '1', '2', '"a b"]'],
      ['["\\x"]', '1', '2', '"\\x"]'],
    ];
    for (const [broken, ...place] of faults) {
      assert.throws(() => void JSON.parse(broken.replace('\uFEFF', '')), broken);
      assert.deepEqual(told(broken), place, broken);
    }
  });

  it('that is cut off, or lacks a quote, is told by its place too', () => {
    const told = (broken: string) => [
      first(broken).code,
      first(broken).message.en.match(/at (line .*?)\. Upload/)?.[1],
    ];
    const body = '{\n  "a": "Tên",\n  "b": [1]\n}';
    assert.deepEqual(told(body.slice(0, -1)), ['json.truncated', 'line 4, column 1: “(end of file)”']);
    assert.deepEqual(told(body.replace('n",', 'n,')), ['json.truncated', 'line 2, column 8: “"Tên, "b": [1] }”']);
    assert.match(first('{"a": 1').message.vi, /dòng 1, cột 8: “\(hết tệp\)”/);
  });

  it('in another encoding than UTF-8 is doubted at its first broken letter', () => {
    const { document, problems } = parse(`\n${text.replace('Tên', 'T\uFFFDn')}`);
    assert.notEqual(document, null);
    assert.deepEqual(
      problems.map(({ code, level }) => [code, level]),
      [['json.encoding', 'warning']],
    );
    assert.match(problems[0]!.message.en, /in line 2: “.*"T\uFFFDn".*”/);
  });

  it('is doubted where a name stands twice in one object, for the first value is lost', () => {
    const twice = text.replace('"dataset":', '"dataset": {"x": ["\\"{", {}]},\n"dataset":');
    assert.equal(twice.split('\n').length, 2);
    const { document, problems } = parse(twice);
    assert.notEqual(document, null);
    assert.deepEqual(
      problems.map(({ code, level, message }) => [code, level, message.en]),
      [
        [
          'json.twice',
          'warning',
          'The name “dataset” stands twice in one object (line 2); only the last value is read. Remove or merge one of the two.',
        ],
      ],
    );
    const rows = JSON.stringify(
      documentOf({ territories: ['a', 'b'].map((id) => ({ id, name: id, level: 'other' })) }),
    );
    assert.deepEqual(parse(rows).problems, [], 'each row has names of its own');
  });

  it('is refused over the limit and read at it', () => {
    assert.equal(parse(text, { maxBytes: text.length }).problems.length, 0);
    const over = parse(text, { maxBytes: text.length - 1 });
    assert.equal(over.document, null);
    assert.equal(over.problems[0]!.code, 'json.size');
    assert.match(over.problems[0]!.message.vi, new RegExp(`${text.length}.*${text.length - 1}`));
  });
});

describe('the root of a document', () => {
  it('must be an object with version, data set and territories', () => {
    for (const value of [null, 1, 'x', [], true, undefined]) assert.equal(parse(value).document, null);
    assert.equal(parse({}).document, null);
    assert.deepEqual(codes(parse({})), ['structure.required ', 'structure.required ', 'structure.required ']);
    assert.equal(parse(documentOf({ territories: [] })).document, null);
    assert.equal(parse(documentOf({ territories: {} })).document, null);
    assert.equal(parse(documentOf({ territories: [{ id: 'a' }] })).document, null, 'no usable territory');
  });

  it('of another major version is refused with both versions named', () => {
    const { document, problems } = parse(documentOf({ schemaVersion: '2.3' }));
    assert.equal(document, null);
    assert.equal(problems[0]!.code, 'version.major');
    assert.match(problems[0]!.message.vi, /2\.3.*1\.0/);
  });

  it('of a version before the first is refused too', () => {
    assert.equal(first(documentOf({ schemaVersion: '0.9' })).code, 'version.major');
  });

  it('of a later minor version is read, with a warning', () => {
    const { document, problems } = parse(documentOf({ schemaVersion: '1.7' }));
    assert.notEqual(document, null);
    assert.deepEqual(
      problems.map(({ code, level }) => [code, level]),
      [['version.minor', 'warning']],
    );
  });

  it('keeps what is right in a data set with a wrong licence', () => {
    const { document, problems } = parse(documentOf({ dataset: { id: 'd', title: 't', status: 'draft', licence: 7 } }));
    assert.deepEqual(document!.dataset, { id: 'd', title: 't', status: 'draft' });
    assert.equal(problems[0]!.pointer, '/dataset/licence');
  });

  it('is refused without a usable data set', () => {
    assert.equal(parse(documentOf({ dataset: { id: 'd', title: 't', status: 'final' } })).document, null);
  });

  it('has names that say something', () => {
    const named = (name: unknown) =>
      parse(
        documentOf({
          territories: [
            { id: 'b', name: 'xã B', level: 'commune' },
            { id: 'a', name, level: 'commune' },
          ],
        }),
      );
    for (const name of ['', ' \n', {}, { vi: 'Ba Chẽ', en: '' }])
      assert.deepEqual(codes(named(name)), ['structure.type /territories/1/name'], JSON.stringify(name));
    for (const name of ['A', { vi: 'Ba Chẽ', en: 'x' }]) assert.deepEqual(codes(named(name)), []);
    assert.match(named('').problems[0]!.message.vi, /name: "" không hợp lệ; cần .*, không để trống\.$/);
    assert.deepEqual(codes(parse(documentOf({ dataset: { id: 'd', title: 'T', status: 'draft', notes: [''] } }))), []);
  });

  it('loses a section that is no list, and only that', () => {
    const { document, problems } = readWith({ observations: { a: 1 }, targets: [] });
    assert.equal(document!.observations, undefined);
    assert.deepEqual(document!.targets, []);
    assert.equal(problems[0]!.pointer, '/observations');
  });
});

describe('a row', () => {
  const good = { territory: 'a', period: '2022-01-01', poorHouseholds: 3 };
  const refused = (row: object): string[] => {
    const result = readWith({ observations: [good, row, good] });
    assert.equal(result.document!.observations!.length, 2, JSON.stringify(row));
    assert.equal(result.document!.observations![0], good, 'the very same object');
    return codes(result);
  };

  it('that fails is left out and listed; the rest is returned uncopied', () => {
    assert.deepEqual(refused({ ...good, poorHouseholds: 'ba' }), ['structure.type /observations/1/poorHouseholds']);
    assert.deepEqual(refused({ ...good, poorHouseholds: -1 }), ['structure.type /observations/1/poorHouseholds']);
    assert.deepEqual(refused({ ...good, poorHouseholds: 1.5 }), ['structure.type /observations/1/poorHouseholds']);
    assert.deepEqual(refused({ ...good, poorRate: 100.1 }), ['structure.type /observations/1/poorRate']);
    assert.deepEqual(refused({ ...good, period: '2022-02-30' }), ['structure.type /observations/1/period']);
    assert.deepEqual(refused({ period: '2022' }), ['structure.required /observations/1']);
    assert.deepEqual(refused({ ...good, status: { poorHouseholds: 'Z' } }), ['structure.type /observations/1/status']);
    assert.deepEqual(refused([]), ['structure.type /observations/1']);
    assert.deepEqual(refused({ ...good, poorHouseholds: 2 ** 53 }), ['structure.type /observations/1/poorHouseholds']);
  });

  it('keeps its limits: 0 and 100 %, null, zero', () => {
    const rows = [
      { ...good, poorRate: 0, nearPoorRate: 100 },
      { ...good, period: '2023', poorHouseholds: null },
      { ...good, period: '2024', poorHouseholds: 0 },
    ];
    assert.deepEqual(readWith({ observations: rows }).problems, []);
  });

  it('is told how to write a number that is a text, and a code that is a number', () => {
    const vi = (observation: object) =>
      readWith({ observations: [{ ...good, ...observation }] }).problems[0]!.message.vi;
    assert.match(vi({ poorHouseholds: '5.589' }), /Hãy viết 5589\./);
    assert.match(vi({ poorHouseholds: '5,589' }), /Hãy viết 5589\./);
    assert.match(vi({ poorHouseholds: '1,234,567' }), /Hãy viết 1234567\./);
    assert.match(vi({ poorRate: '5.589' }), /Hãy viết 5\.589\./);
    assert.match(vi({ poorHouseholds: 5.589 }), /Hãy viết 5589\./, 'a dot between thousands, typed as a number');
    assert.match(vi({ poorRate: '3,49 %' }), /Hãy viết 3\.49\./);
    for (const households of ['-5', '3,49', '12abc', '', '.', '1.234.5', '12%', 5.58, true])
      assert.doesNotMatch(vi({ households }), /Hãy viết/);
    assert.match(vi({ poorRate: '3,49' }), /Hãy viết 3\.49\./);
    const { problems } = parse(
      documentOf({
        territories: [
          { id: 'a', name: 'A', level: 'commune', code: 6970 },
          { id: 'b', name: 'B', level: 'commune' },
        ],
      }),
    );
    assert.match(problems[0]!.message.en, /Write "6970"/);
  });

  it('is told how to write a day in the order of Việt Nam, and a year that is a number', () => {
    const told = (period: unknown) =>
      /Write (.*)\./.exec(readWith({ observations: [{ ...good, period }] }).problems[0]!.message.en)?.[1];
    for (const [period, written] of [
      ['31/12/2022', '"2022-12-31"'],
      ['3-2-2022', '"2022-02-03"'],
      ['2022/1/9', '"2022-01-09"'],
      [2022, '"2022"'],
      ['12/2022', '"2022-12"'],
      ['2022/1', '"2022-01"'],
      ['2022-06-30/2022-01-01', '"2022-01-01/2022-06-30"'],
      ['13/2022', undefined],
      [3.5, undefined],
      ['30/02/2022', undefined],
      ['12/31/2022', undefined],
      ['2022-02-30', undefined],
      [20221, undefined],
    ])
      assert.equal(told(period), written, String(period));
  });

  it('that names a key with marks typed in another way is told so, for nobody sees it', () => {
    const territories = [{ id: 'lương-mông'.normalize('NFD'), name: 'x', level: 'commune' }];
    const { problems } = parse(documentOf({ territories, observations: [{ ...good, territory: 'lương-mông' }] }));
    assert.match(problems[0]!.message.vi.normalize(), /Hãy chép đúng “lương-mông”: dấu được gõ theo cách khác/u);
  });

  it('may hold undefined where JSON would hold nothing', () => {
    const { document, problems } = parse(
      documentOf({
        sources: undefined,
        own: undefined,
        territories: [{ id: 'a', name: 'A', level: 'commune', parent: undefined, own: undefined }],
        observations: [
          { territory: 'a', period: '2022', poorHouseholds: undefined, status: { poorHouseholds: undefined } },
          { territory: 'a', period: undefined },
        ],
      }),
    );
    assert.deepEqual(
      problems.map(({ code, pointer }) => `${code} ${pointer}`),
      ['structure.required /observations/1'],
    );
    assert.deepEqual([document!.territories.length, document!.observations!.length], [1, 1]);
  });

  it('with an unknown property stays, and is asked what was meant', () => {
    const result = readWith({ observations: [{ ...good, poorHousehold: 4 }] });
    assert.equal(result.document!.observations!.length, 1);
    assert.deepEqual(codes(result), ['structure.unknown /observations/0/poorHousehold']);
    assert.match(result.problems[0]!.message.vi, /Có phải “poorHouseholds”\?/);
    assert.match(result.problems[0]!.message.en, /Did you mean “poorHouseholds”\?/);
    assert.deepEqual(readWith({ observations: [{ ...good, 'x-note': 1 }], 'x-own': {} }).problems, []);
  });

  it('is asked for no word that has little to do with what it says', () => {
    const asked = (group: string) =>
      /Did you mean “(.*)”/.exec(
        readWith({
          groups: [
            { id: 'd1', name: 'x' },
            { id: 'dao', name: 'x' },
          ],
          observations: [{ ...good, group }],
        }).problems[0]!.message.en,
      )?.[1];
    for (const [group, meant] of [
      ['D1', 'd1'],
      ['d2', 'd1'],
      ['z9', undefined],
      ['dai', 'dao'],
      ['xxo', undefined],
      ['merti', 'merit'],
    ])
      assert.equal(asked(group!), meant, group);
  });

  it('shows what is wrong inside a value, and asks for null only where that helps', () => {
    const told = (more: object) => readWith({ observations: [{ ...good, ...more }] }).problems[0]!.message.en;
    assert.match(told({ status: { poorRate: 'X', x: [1] } }), /: \{"poorRate": "X", "x": \[…\]\} is not valid/);
    assert.match(told({ intervals: [3, {}, { a: 1 }] }), /: \[3, \{\}, \{…\}\] is not valid/);
    const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as object;
    assert.match(told({ intervals: deep }), /: \[\[…\]\] is not valid/);
    assert.match(told({ poorRate: 101 }), /a number from 0 to 100, or null\.$/);
    const band = { territory: 'a', period: '2022', indicator: 'stunting', ageBand: { fromMonths: null, toMonths: 3 } };
    assert.match(readWith({ nutrition: [band] }).problems[0]!.message.en, /a whole number from 0\.$/);
  });

  it('is pointed at with escaped keys', () => {
    assert.deepEqual(codes(readWith({ observations: [{ ...good, 'a/b~c': 1 }] })), [
      'structure.unknown /observations/0/a~1b~0c',
    ]);
  });

  it('of any wrong kind costs itself alone, in every section', () => {
    const target = {
      id: 't',
      territory: 'a',
      measure: 'poorHouseholds',
      kind: 'reduceBy',
      value: 1,
      baseline: { period: '2022-01-01' },
      due: '2022-12-31',
    };
    const standard = { id: 's', name: 'S', validFrom: '2022-01-01' };
    const flow = { territory: 'a', from: '2022-01-01', to: '2022-12-31', category: 'poor', unit: 'households' };
    for (const bad of [null, 1, 'x', {}, [], true, { period: null }, { period: 7 }]) {
      const { document, problems } = parse(
        documentOf({
          territories: [bad, { id: 'a', name: 'xã A', level: 'commune' }],
          standards: [bad, standard],
          observations: [bad, good, { ...good, territory: 'zz' }],
          targets: [bad, target],
          flows: [bad, flow],
          nutrition: [bad],
          deprivations: [bad],
          programmes: [bad],
          sources: [bad],
          groups: [bad],
        }),
      );
      assert.notEqual(document, null, JSON.stringify(bad));
      assert.ok(
        problems.every(({ code }) => code !== 'structure.unreadable'),
        JSON.stringify(problems),
      );
      assert.deepEqual(
        [document!.observations, document!.targets, document!.territories.length],
        [[good], [target], 1],
      );
      assert.ok(
        problems.some(({ pointer }) => pointer === '/observations/2/territory'),
        'places are those of the input',
      );
    }
  });

  it('of a misspelt section is not read in its place', () => {
    assert.match(readWith({ observation: [good] }).problems[0]!.message.en, /Did you mean “observations”/);
  });
});

describe('a hostile document', () => {
  it('changes no prototype', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      const poison = `{"${key}": {"polluted": true}}`;
      const hostile = `{"schemaVersion":"1.0","${key}":{"polluted":true},"dataset":{"id":"d","title":"t","status":"draft","${key}":{"polluted":true}},
        "territories":[{"id":"${key}","name":{"vi":"x"},"level":"commune","parent":"${key}","${key}":{"polluted":true}}],
        "observations":[{"territory":"${key}","period":"2022","status":${poison},"group":"${key}"},${poison}],
        "targets":[{"id":"${key}","territory":"${key}","measure":"${key}"}]}`;
      assert.doesNotThrow(() => parse(hostile));
      assert.doesNotThrow(() => parse(JSON.parse(hostile)));
    }
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype).sort(), before);
  });

  it('shows what cannot be seen, or turns what follows, as JSON escapes it', () => {
    const { problems } = readWith({
      observations: [
        { territory: 'a\u200B', period: '2022' },
        { territory: '\u202E\u0000<b>', period: '2022', 'poorHouseholds\u00A0': 1 },
      ],
    });
    const told = problems.map(({ message }) => message.vi);
    assert.match(told[0]!, /^\/observations\/1\/poorHouseholds\\u00a0: .* Có phải “poorHouseholds”\?$/);
    assert.match(told[1]!, /: “a\\u200b” không có trong territories\. Có phải “a”\?$/);
    assert.match(told[2]!, /: “\\u202e\\u0000<b>” không/);
    assert.ok(readWith({ ['x'.repeat(9e4)]: 1 }).problems[0]!.message.en.length < 300, 'a place too is shortened');
  });

  it('never throws, whatever touching it does', () => {
    const cyclic: Record<string, unknown> = documentOf();
    cyclic['self'] = cyclic;
    cyclic['x-self'] = cyclic;
    const throwing = {
      ...documentOf(),
      get observations(): never {
        throw new Error('Không cho xem');
      },
    };
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
        get: () => {
          throw new Error('no');
        },
      },
    );
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    for (const value of [
      cyclic,
      throwing,
      proxy,
      1n,
      Symbol('s'),
      () => 1,
      new Date(Number.NaN),
      documentOf({ observations: deep }),
      documentOf({ observations: [{ territory: deep }] }),
    ]) {
      assert.doesNotThrow(() => parse(value));
    }
    assert.equal(parse(throwing).problems.at(-1)!.code, 'structure.unreadable');
    const odd = {
      get schemaVersion(): never {
        throw Object.create(null);
      },
    };
    assert.doesNotThrow(() => parse(odd));
    assert.doesNotThrow(() => parse(`${'['.repeat(50_000)}`));
  });
});

describe('a large broken document', () => {
  const seconds = (sections: Record<string, unknown>): number => {
    const start = performance.now();
    parse(documentOf(sections));
    return (performance.now() - start) / 1000;
  };
  const many = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const territories = many(3000, (index) => ({ id: `xa-${index}`, name: `xã ${index}`, level: 'commune' }));

  it('is read in time, whatever is wrong in every row', () => {
    const observations = many(10_000, (index) => ({ territory: `lost-${index}`, period: '2022' }));
    assert.ok(seconds({ territories, observations }) < 3);
    const chain = many(20_000, (index) => ({ id: `t${index}`, name: 'x', level: 'other', parent: `t${index + 1}` }));
    assert.ok(seconds({ territories: chain }) < 3);
    const flow = (index: number) => ({
      territory: 'xa-1',
      from: `${1000 + index}-01-01`,
      to: `${1000 + index}-12-31`,
      category: 'poor',
      unit: 'households',
      opening: 1,
      closing: 1,
    });
    assert.ok(seconds({ territories, flows: many(8000, flow) }) < 3);
    const targets = many(2000, (index) => ({
      id: `t${index}`,
      territory: 'xa-1',
      measure: 'poorHouseholds',
      kind: 'reduceBy',
      value: 1,
      baseline: { period: '2022-01-01' },
      due: '2022-12-31',
    }));
    const rows = many(20_000, (index) => ({
      territory: 'xa-1',
      period: `${1000 + (index % 8000)}`,
      poorHouseholds: 1,
    }));
    assert.ok(seconds({ territories, targets, observations: rows }) < 3);
  });

  it('with a name twice in every line is read in time', () => {
    const start = performance.now();
    const text = `{${'"a":1,\n'.repeat(70_000)}"b":2}`;
    assert.equal(parse(text).problems.filter(({ code }) => code === 'json.twice').length, 69_999);
    assert.ok(performance.now() - start < 3000, 'within three seconds');
  });

  it('shortens what it names', () => {
    const { problems } = parse(documentOf({ observations: [{ territory: 'x'.repeat(1e6), period: '2022' }] }));
    assert.ok(problems.every(({ message }) => message.vi.length < 500));
  });
});
