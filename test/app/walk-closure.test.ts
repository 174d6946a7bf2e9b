import { expect, it } from 'vitest';
import { followCourse } from '../../src/app/closure-course.js';
import { walkClosure } from '../../src/app/walk-closure.js';
import { memoryClosures } from '../helpers/fake-closure.js';

const now = (): Date => new Date('2026-11-21T00:00:00Z');

it('does not call a closure without steps filed', async () => {
  const journal = await memoryClosures().openJournal({ provider: 'cloud', accountId: '42' }, now);
  const course = followCourse(journal, now);
  const asker = { walk: () => Promise.resolve('done' as const), keyRemoved: () => undefined };
  const texts = { messages: {}, values: {} };
  const walk = {
    steps: [],
    answers: new Map(),
    course,
    asker,
    texts,
    session: undefined,
    title: 'The Cloud',
    keepRecord: () => Promise.resolve(),
  };
  expect(await walkClosure(walk)).toBe('left');
});
