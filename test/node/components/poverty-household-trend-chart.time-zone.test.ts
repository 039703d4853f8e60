import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { documentOf, drawn, yearEnds } from './trend-of-tests.js';

/** What a chart tells, and where; with the hours that the machine's clock is behind UTC. */
function told() {
  const rows = [
    ...yearEnds(2019, 60, 50),
    { period: '2021-01-01', poorHouseholds: 45 },
    { period: '2021-10-01/2022-03-31', poorHouseholds: 44 },
    { period: '2022', poorHouseholds: 40 },
  ];
  const { heading, sentence, marks, panels, asOf } = drawn(documentOf(rows));
  const places = marks.map(({ label, x }) => [label, x]);
  const hours = new Date(2022, 0, 1).getTimezoneOffset() / 60;
  return { hours, figure: JSON.stringify([heading, sentence, asOf, places, panels[0]!.xTicks]) };
}

const file = fileURLToPath(import.meta.url);

/** The same in a process of another time zone: formatters keep the zone in which they were made. */
function toldIn(zone: string): ReturnType<typeof told> {
  const env = { ...process.env, TZ: zone, TOLD: '1' };
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file], { env, encoding: 'utf8' });
  assert.ok(stdout, stderr);
  return JSON.parse(stdout) as ReturnType<typeof told>;
}

if (process.env['TOLD']) process.stdout.write(JSON.stringify(told()));
else
  describe('the reader’s time zone', () => {
    it('moves no figure to another day', () => {
      const [west, east] = [toldIn('Pacific/Pago_Pago'), toldIn('Pacific/Kiritimati')];
      assert.deepEqual([west.hours, east.hours], [11, -14]);
      assert.equal(west.figure, east.figure);
      assert.match(west.figure, /31 December 2019: .*1 January 2021: /);
    });
  });
