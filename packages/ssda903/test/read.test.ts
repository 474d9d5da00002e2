import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReturn } from '../src/read.ts';
import { ReturnRefused } from '../src/refusal.ts';
import { recognise, TABLE_NAMES, tableOf } from '../src/tables.ts';
import { all, withFiles } from './support.ts';

const HEADINGS =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
const LINE = '7,09/04/2017,S,C2,N1,U6,PR1,,,,ZZ1 1AA,ZZ2 2BB,1234567';
const EPISODES = `${HEADINGS}\n${LINE}\n`;

async function readFiles(files: Record<string, string | Uint8Array>) {
  const messages: string[] = [];
  const rows = await withFiles(files, (dir) =>
    all(readReturn(dir, { onMessage: (message) => messages.push(message) })),
  );
  return { rows, messages };
}

async function refusalOf(files: Record<string, string | Uint8Array>): Promise<ReturnRefused> {
  const refusal = await readFiles(files).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ReturnRefused);
  return refusal as ReturnRefused;
}

describe('tables are recognised by their headings', () => {
  it.each(TABLE_NAMES)('%s', (name) => {
    expect(recognise(tableOf(name).columns)).toBe(name);
    expect(recognise([...tableOf(name).columns].reverse())).toBe(name);
  });

  it.each([
    ['lower case', EPISODES.replace(HEADINGS, HEADINGS.toLowerCase())],
    ['a byte order mark', `\uFEFF${EPISODES}`],
    ['spaces around headings', EPISODES.replace(HEADINGS, HEADINGS.replaceAll(',', ' , '))],
    ['CRLF', EPISODES.replaceAll('\n', '\r\n')],
    ['quoted fields', `${HEADINGS}\n${LINE.replaceAll(/[^,]+/g, '"$&"')}\n`],
    ['extra columns', `${HEADINGS},NOTE\n${LINE},"one, two"\n`],
    ['no last line end', EPISODES.trimEnd()],
    ['blank lines', `${HEADINGS}\n\n${LINE}\n,,,,,,,,,,,,\n`],
    ['CHILDID and PL', EPISODES.replace('CHILD,', 'CHILDID,').replace('PLACE,', 'PL,')],
  ])('whatever their form: %s', async (_form, content) => {
    const { rows } = await readFiles({ 'whatever.csv': content });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      table: 'episodes',
      file: 'whatever.csv',
      values: { CHILD: '7', DECOM: '09/04/2017', PLACE: 'U6', PL_POST: 'ZZ2 2BB', URN: '1234567' },
    });
  });

  it('whatever the order of columns', async () => {
    const { rows } = await readFiles({ 'a.csv': 'RNE,DECOM,CHILD\nS,01/01/2018,9\n' });
    expect(rows[0]?.values).toEqual({ RNE: 'S', DECOM: '01/01/2018', CHILD: '9' });
  });

  it('counts rows as a spreadsheet does', async () => {
    const { rows } = await readFiles({ 'a.csv': `${HEADINGS}\n${LINE}\n\n${LINE}\n` });
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('mentions files it does not read', async () => {
    const { messages } = await readFiles({ 'a.csv': EPISODES, 'notes.csv': 'A,B\n1,2\n', 'empty.csv': '' });
    expect(messages).toEqual([
      expect.stringContaining('empty.csv: not read'),
      expect.stringContaining('notes.csv: not read'),
    ]);
  });

  it('reads no link and no pipe, whatever it is called, and nothing packed, and says so', async () => {
    const messages: string[] = [];
    const rows = await withFiles({ 'a.csv': EPISODES, 'return.zip': 'PK' }, async (dir) => {
      await symlink('/etc/hostname', join(dir, 'b.csv'));
      execFileSync('mkfifo', [join(dir, 'c.csv')]);
      return all(readReturn(dir, { onMessage: (message) => messages.push(message) }));
    });
    expect(rows).toHaveLength(1);
    expect(messages).toEqual([
      expect.stringMatching(/^b\.csv: not read, because it is a link/),
      expect.stringMatching(/^c\.csv: not read/),
      expect.stringMatching(/^return\.zip: not read, because it is packed/),
    ]);
  });

  it('tells how far it has come', async () => {
    const seen: [number, number][] = [];
    await withFiles({ 'a.csv': EPISODES }, (dir) =>
      all(readReturn(dir, { onProgress: (read, total) => seen.push([read, total]) })),
    );
    expect(seen.at(-1)).toEqual([EPISODES.length, EPISODES.length]);
  });
});

const XML = `<?xml version="1.0" encoding="utf-8"?>
<EXPSSDA903>
  <CHILD>
    <HEADER><CHILDID>7</CHILDID><SEX>1</SEX><DOB>01/05/2010</DOB><ETHNIC>WBRI</ETHNIC></HEADER>
    <EPISODE><decom>09/04/2017</decom><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER>
      <DEC></DEC><REC/><HOME_POST>ZZ1 1AA</HOME_POST><PL_POST>ZZ2 2BB</PL_POST><URN>1234567</URN></EPISODE>
    <REVIEWS>
      <REVIEW><REVIEW>01/06/2017</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></REVIEW>
      <REVIEW><REVIEW>01/12/2017</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></REVIEW>
    </REVIEWS>
    <MISSING><MISSING>M</MISSING><MIS_START>02/06/2017</MIS_START><MIS_END/></MISSING>
  </CHILD>
</EXPSSDA903>`;

const AS_CSV = {
  'header.csv': 'CHILD,SEX,DOB,ETHNIC\n7,1,01/05/2010,WBRI\n',
  'episodes.csv': EPISODES,
  'reviews.csv': 'CHILD,REVIEW,REVIEW_CODE\n7,01/06/2017,PN1\n7,01/12/2017,PN2\n',
  'missing.csv': 'CHILD,MISSING,MIS_START,MIS_END\n7,M,02/06/2017,\n',
};

function filledIn(values: Readonly<Record<string, string>>): string[] {
  const filled = Object.entries(values).filter(([, value]) => value !== '');
  return filled.map(([column, value]) => `${column}=${value}`).sort();
}

describe('the XML form', () => {
  it('says what the CSV files say', async () => {
    const said = async (files: Record<string, string>) =>
      (await readFiles(files)).rows
        .map(({ table, values }) => [table, ...filledIn(values)])
        .map((row) => JSON.stringify(row))
        .sort();
    expect(await said({ 'return.xml': XML })).toEqual(await said(AS_CSV));
  });

  it('gives the line a row begins on', async () => {
    const { rows } = await readFiles({ 'return.xml': XML });
    expect(rows.map(({ table, row }) => [table, row]).slice(0, 3)).toEqual([
      ['header', 4],
      ['episodes', 5],
      ['reviews', 8],
    ]);
  });

  it('takes ids that each row carries itself', async () => {
    const flat = '<EXPSSDA903><EPISODE><CHILD>8</CHILD><DECOM>01/01/2018</DECOM></EPISODE></EXPSSDA903>';
    const { rows } = await readFiles({ 'return.xml': flat });
    expect(rows[0]?.values).toMatchObject({ CHILD: '8', DECOM: '01/01/2018' });
  });

  it('says in its header what other tables say, and has elements of its own names for some', async () => {
    const inHeader =
      '<EXPSSDA903><CHILD><HEADER><CHILDID>9</CHILDID><DOB>01/01/2010</DOB><UASC>1</UASC><DUC>01/01/2028</DUC>' +
      '<DATE_INT>01/05/2018</DATE_INT><FOSTER_CARE>0</FOSTER_CARE><ACTIV/>' +
      '<AREVIEW><REVIEW>01/10/2018</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>' +
      '<AMISSING><MISSING>M</MISSING><MIS_START>02/10/2018</MIS_START></AMISSING>' +
      '<PERMANENCE><PREV_PERM>P1</PREV_PERM></PERMANENCE>' +
      '<AD_PLACED><DATE_PLACED>01/05/2018</DATE_PLACED></AD_PLACED>' +
      '<NEWS><ITEM>1</ITEM></NEWS></HEADER></CHILD></EXPSSDA903>';
    const { rows, messages } = await readFiles({ 'r.xml': inHeader });
    expect(rows.map(({ table }) => table).sort()).toEqual(
      ['ad1', 'header', 'missing', 'placedAdoption', 'previousPermanence', 'reviews', 'uasc'].sort(),
    );
    expect(rows.every(({ values }) => values.CHILD === '9')).toBe(true);
    expect(messages).toEqual([expect.stringContaining('elements NEWS were not read')]);
  });

  it('given UASC 0, then the child is none', async () => {
    const none =
      '<EXPSSDA903><CHILD><HEADER><CHILDID>9</CHILDID><UASC>0</UASC></HEADER></CHILD></EXPSSDA903>';
    expect((await readFiles({ 'r.xml': none })).rows.map(({ table }) => table)).toEqual(['header']);
  });

  it('comes with tables it has no element for as CSV', async () => {
    const workers = 'CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n7,SW1,01/04/2017,,MANAGE\n';
    const { rows } = await readFiles({ 'r.xml': XML, 'workers.csv': workers });
    expect(new Set(rows.map(({ file }) => file))).toEqual(new Set(['r.xml', 'workers.csv']));
  });

  it('comes with companion files as CSV, and gives way to a return as CSV', async () => {
    const plans = 'CHILD,PLAN_DATE\n7,01/02/2018\n';
    expect((await readFiles({ 'r.xml': XML, 'plans.csv': plans })).rows.map(({ table }) => table)).toContain(
      'plans',
    );
    const both = await readFiles({ 'r.xml': XML, ...AS_CSV });
    expect(new Set(both.rows.map(({ file }) => file))).not.toContain('r.xml');
    expect(both.messages).toEqual([expect.stringContaining('r.xml: not read')]);
  });

  it.each([
    ['a document type', `<!DOCTYPE a [<!ENTITY b "c">]>${XML.slice(XML.indexOf('<EXP'))}`, 'xml-not-allowed'],
    ['an entity of its own', XML.replace('<SEX>1<', '<SEX>&secret;<'), 'malformed-xml'],
    ['another encoding', XML.replace('utf-8', 'utf-16'), 'xml-not-allowed'],
    ['a tag that is not closed', XML.replace('</HEADER>', ''), 'malformed-xml'],
    ['a file cut off', XML.slice(0, 500), 'malformed-xml'],
    ['a value that is far too long', XML.replace('U6', 'U'.repeat(5000)), 'malformed-xml'],
    ['text without end', `<EXPSSDA903>${'x'.repeat(3_000_000)}`, 'malformed-xml'],
    ['too deep an element', `${'<a>'.repeat(20)}${'</a>'.repeat(20)}`, 'malformed-xml'],
  ])('is refused with %s', async (_what, content, reason) => {
    const refusal = await refusalOf({ 'return.xml': content });
    expect(refusal).toMatchObject({ reason, file: 'return.xml', line: expect.any(Number) as number });
  });
});

describe('a folder that cannot be read', () => {
  it.each([
    ['holds nothing', {}, 'no-return-in-folder'],
    ['holds companions only', { 'p.csv': 'CHILD,PLAN_DATE\n7,01/02/2018\n' }, 'no-return-in-folder'],
    ['holds two XML files', { 'a.xml': XML, 'b.xml': XML }, 'several-xml-files'],
  ])('%s', async (_what, files, reason) => {
    expect(await refusalOf(files)).toMatchObject({ reason });
  });

  it('does not exist', async () => {
    await expect(all(readReturn('/no/such/folder'))).rejects.toMatchObject({ reason: 'no-such-folder' });
  });

  it.each([
    ['a line with a value too many', `${HEADINGS}\n${LINE},x\n`, 2],
    ['a line cut off', `${HEADINGS}\n${LINE}\n7,09/04\n`, 3],
    ['a quote that is never closed', `${HEADINGS}\n"${LINE}\n`, undefined],
    ['a line of immense length', `${HEADINGS}\n${'x'.repeat(200_000)}\n`, undefined],
  ])('has %s', async (_what, content, line) => {
    const refusal = await refusalOf({ 'a.csv': content });
    expect(refusal).toMatchObject({ reason: 'malformed-csv', file: 'a.csv' });
    if (line !== undefined) expect(refusal.line).toBe(line);
    expect(refusal.message).toMatch(/^a\.csv, line \d+: /);
  });
});
