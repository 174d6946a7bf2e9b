import { describe, expect, it } from 'vitest';
import type { Resolution, Subject } from '../../../src/domain/finding.js';
import { gapHint, itemBeside, resolutionText } from '../../../src/ui/render/cells.js';
import { wordsOf } from '../../../src/ui/words/index.js';
import { DENIED, FINDINGS } from '../samples.js';

const words = wordsOf('en');
const url = 'https://console.example.com';

describe('what to do', () => {
  it.each<[Resolution, string]>([
    [{ by: 'console' }, 'Console'],
    [{ by: 'console', url }, `Console: ${url}`],
    [{ by: 'console', url, until: '2026-12-15' }, `Console: ${url}, or wait until 2026-12-15`],
    [{ by: 'api', command: 'acctclose prepare' }, 'By API: run acctclose prepare'],
    [{ by: 'ticket', url }, `Ticket: ${url}`],
    [{ by: 'wait' }, 'Wait'],
    [{ by: 'wait', until: '2026-12-15T08:30:59Z' }, 'Wait until 2026-12-15 08:30 UTC'],
    [{ by: 'none' }, ''],
    [{ by: 'none', url }, url],
    [{ by: 'console', url: 'https://x\u001b[2J' }, 'Console: https://x\\x1b[2J'],
  ])('%j', (resolve, text) => {
    expect(resolutionText(resolve, words)).toBe(text);
  });
});

describe('an item', () => {
  const { server, filing } = FINDINGS;
  const beside = (subject: Subject, what = '', columns?: number): string =>
    itemBeside(what, subject, { view: { words, columns }, accountId: '42' });

  it('is its type and id, with the name on a line of its own', () => {
    expect(beside(server.subject)).toBe('ecs instance i-bp1abcdefghij0001\n测试服务器-生产');
  });

  it('is not named twice where the name is the id', () => {
    expect(beside({ type: 'bucket', id: 'logs', name: 'logs' })).toBe('bucket logs');
  });

  it('is nothing where a condition speaks for itself', () => {
    expect(beside(filing.subject)).toBe('');
  });

  it('is nothing where it is the account itself', () => {
    expect(beside({ type: 'account', id: '42' })).toBe('');
  });

  it.each([
    ['Release the bucket logs.', { type: 'bucket', id: 'logs' }, ''],
    ['Release the disk d-1.', { type: 'disk', id: 'd-1', name: 'data' }, 'data'],
    ['Release the disk data.', { type: 'disk', id: 'd-1', name: 'data' }, 'disk d-1'],
    ['Release it.', { type: 'disk', id: 'd-1' }, 'disk d-1'],
  ])('is on a terminal what "%s" does not say', (what, subject, item) => {
    expect(beside(subject, what, 80)).toBe(item);
  });

  it('is whole in a pipe, whatever the sentence says', () => {
    expect(beside({ type: 'bucket', id: 'logs' }, 'Release the bucket logs.')).toBe('bucket logs');
  });
});

describe('what would settle a gap', () => {
  it.each([
    [DENIED, 'Grant domain:QueryDomainList'],
    [{ ...DENIED, needs: [] }, 'Check the key and what it may do'],
    [{ ...DENIED, code: 'credentials' }, 'Log in again (acctclose login), then run the command again'],
    [{ ...DENIED, code: 'not-enabled', needs: ['Resource Center'] }, 'Switch on Resource Center'],
    [{ ...DENIED, code: 'throttled' }, 'Check again later'],
    [{ ...DENIED, code: 'malformed' }, 'Look in the console, then check again'],
  ] as const)('%j', (gap, hint) => {
    expect(gapHint(gap, words)).toBe(hint);
  });
});
