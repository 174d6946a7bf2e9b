import { describe, expect, it } from 'vitest';
import { drawPage } from '../../../src/ui/render/draw.js';
import { toCalendarFile } from '../../../src/ui/render/calendar-file.js';
import { formatReport } from '../../../src/ui/render/format.js';
import { recordPage } from '../../../src/ui/render/record.js';
import { statusPage } from '../../../src/ui/render/status.js';
import { wordsOf } from '../../../src/ui/words/index.js';
import { readDocument } from '../../helpers/schema.js';
import { expectGolden } from '../golden.js';
import { view } from '../samples.js';
import { NO_CLOSURES, RECORD, STATUS } from '../status-samples.js';

const LOOKS = [
  ['80', { columns: 80 }],
  ['pipe', { columns: undefined }],
  ['80-color', { columns: 80, color: true }],
  ['80-zh', { columns: 80, words: wordsOf('zh') }],
  ['80-ko', { columns: 80, words: wordsOf('ko') }],
] as const;

describe('the screen of status', () => {
  it.each(LOOKS)('every stage, %s', (name, rest) => {
    const looks = view(rest);
    expectGolden(`status/every-stage-${name}.txt`, drawPage(statusPage(STATUS, looks), looks));
  });

  it('nothing known, 80', () => {
    const looks = view({ columns: 80 });
    expectGolden('status/nothing-80.txt', drawPage(statusPage(NO_CLOSURES, looks), looks));
  });
});

describe('the record of a closure', () => {
  it('in Markdown', () => {
    expectGolden('markdown/closure-record.md', formatReport(RECORD, 'markdown', view()));
  });

  it('on a screen, 80', () => {
    const looks = view({ columns: 80 });
    expectGolden('status/record-80.txt', drawPage(recordPage(RECORD, looks), looks));
  });
});

describe.each([
  ['status', STATUS],
  ['closure-record', RECORD],
] as const)('the forms of %s', (name, report) => {
  it('are a document of its schema', () => {
    expect(readDocument(formatReport(report, 'json', view()))['kind']).toBe(name);
  });

  it('are CSV', () => {
    expectGolden(`status/${name}.csv`, formatReport(report, 'csv', view()));
  });
});

describe('the calendar of status', () => {
  it('has an event for what is awaited and none for what is over', () => {
    const { text, events } = toCalendarFile(STATUS, view());
    const days = [...text.matchAll(/DTSTART;VALUE=DATE:(\d+)\r\nDTEND;VALUE=DATE:(\d+)/g)];
    expect(days.map(([, from, to]) => [from, to])).toEqual([
      ['20261112', '20261118'],
      ['20261228', '20261229'],
    ]);
    expect(events).toBe(2);
  });

  it('is the same calendar each time', () => {
    expect(toCalendarFile(STATUS, view())).toEqual(toCalendarFile(STATUS, view()));
  });

  it('is a calendar without events where nothing is awaited', () => {
    expect(toCalendarFile(NO_CLOSURES, view())).toMatchObject({ events: 0 });
  });
});
