import { expect, it } from 'vitest';
import { countSteps, tellDiskFull } from '../../src/app/tell-disk-full.js';
import { AcctcloseError } from '../../src/domain/errors.js';
import { memoryJournal, stepFor } from '../helpers/fake-cloud.js';

const PLAN = { steps: [stepFor('a'), stepFor('b'), stepFor('c')], accountId: '42' };
const FULL = new AcctcloseError('unexpected', 'The disk is full: j could not be written.', {
  code: 'disk-full',
});

it('says how many steps were sent and done before the disk was full', async () => {
  const journal = countSteps(memoryJournal());
  await journal.append({ type: 'intended', step: 'remove:a' });
  await journal.append({ type: 'accepted', step: 'remove:a' });
  await journal.append({ type: 'done', step: 'remove:a' });
  await journal.append({ type: 'intended', step: 'remove:b' });
  const told = tellDiskFull(FULL, PLAN, journal) as AcctcloseError;
  expect(told).toMatchObject({ kind: 'unexpected', code: 'disk-full' });
  expect(told.message).toContain('Of 3 steps, 2 were sent in this run and 1 seen done');
  expect(told.tryThis.join()).toContain('acctclose prepare --resume --confirm 42');
});

it('leaves any other error as it is', () => {
  const other = new Error('other');
  expect(tellDiskFull(other, PLAN, countSteps(memoryJournal()))).toBe(other);
});
