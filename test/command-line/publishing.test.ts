import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Workplace, workplace } from './permanence.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/kent-2018-19.ndjson');
let place: Workplace;

beforeAll(() => {
  place = workplace();
  const returns = join(place.folder, 'returns');
  place.run('synthesise', '--children', '40', '--as-at', '2018-03-31', '--seed', '5', '--out', returns);
  place.run('import', 'ssda903', returns, '--authority', '886', '--year', '2017-18');
});

afterAll(() => place.dispose());

interface Row {
  readonly measure: string;
  readonly target: string | null;
  readonly neighbours: { readonly mean: string } | null;
}

function scorecardRow(asAt: string, measure: string): Row | undefined {
  const { rows } = place.run('scorecard', '--as-at', asAt, '--json').json<{ rows: Row[] }>();
  return rows.find((row) => row.measure === measure);
}

describe('given the example of targets, floors and neighbours', () => {
  test('when it is loaded twice, then it is recorded once, and the scorecard is held against it', () => {
    const first = place.run('load', EXAMPLE, '--authority', '886', '--json');
    expect(first.code).toBe(0);
    const lines = readFileSync(EXAMPLE, 'utf8').trim().split('\n').length;
    expect(first.json()).toMatchObject({ read: lines, recorded: lines, refused: 0 });
    const before = place.run('stream', 'tail', '--json').out;
    expect(place.run('load', EXAMPLE, '--authority', '886').code).toBe(0);
    expect(place.run('stream', 'tail', '--json').out).toBe(before);
    expect(scorecardRow('2018-11-30', 'placements-3-plus')).toMatchObject({
      target: '10',
      neighbours: { mean: '10.6' },
    });
    expect(scorecardRow('2017-11-30', 'placements-3-plus')).toMatchObject({
      target: null,
      neighbours: { mean: '10.7' },
    });
    expect(scorecardRow('2018-11-30', 'same-placement-2-years')?.neighbours?.mean).toBe('71.5');
  });

  test('when a line cannot be, then exit 1, the line and the field are named, and nothing of the record is written', () => {
    const lines = [
      { intent: 'targets', key: 'a', body: { on: '2019-04-01', measure: 'placements-3-plus', value: 9 } },
      { intent: 'population', key: 'b', body: { on: '2018-02-31', children: 1 } },
    ];
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    const file = join(place.files('wrong', { 'wrong.ndjson': text }), 'wrong.ndjson');
    const refused = place.run('load', file, '--authority', '886', '--json');
    expect(refused.code).toBe(1);
    expect(refused.json()).toMatchObject({ read: 2, recorded: 0, refused: 1, notRecorded: 1 });
    expect(scorecardRow('2019-11-30', 'placements-3-plus')?.target).toBe('10');
  });
});

describe('given a scorecard that was published', () => {
  test('then it reproduces, is listed, and a publication nobody made is refused', () => {
    const said = place.run('publish', '--as-at', '2018-02-28', '--by', 'analyst-1', '--json');
    expect(said.code).toBe(0);
    const { publication, hash } = said.json<{ publication: string; hash: string }>();
    const out = join(place.folder, 'bytes.json');
    const again = place.run('reproduce', publication, '--json', '--out', out);
    expect(again.json()).toEqual({
      publication,
      published: hash,
      reproduced: hash,
      identical: true,
    });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveProperty('figures');
    expect(place.run('publications', '--json').json()).toMatchObject({
      publications: [{ id: publication, asAt: '2018-02-28', hash }],
    });
    expect(place.run('reproduce', 'none').code).toBe(1);
  });

  test('then a day that is not over, or a name for who publishes, is refused', () => {
    expect(place.run('publish', '--as-at', '2099-01-31', '--by', 'analyst-1').code).toBe(1);
    expect(place.run('publish', '--as-at', '2018-02-28', '--by', 'Ada Smith').code).toBe(2);
  });
});
