import { describe, expect, it } from 'vitest';
import { showMemberQuestions } from '../../src/app/show-member-questions.js';
import type { ClosureEvent } from '../../src/domain/closure.js';
import type { QuestionsReport } from '../../src/domain/closing.js';
import { memoryClosures, type MemoryClosures } from '../helpers/fake-closure.js';
import {
  fault,
  finding,
  MEMBERS,
  openOrganisation,
  type OrganisationWorld,
} from '../helpers/fake-organisation.js';

const { created, another, invited } = MEMBERS;
const NOW = new Date('2026-11-21T00:00:00Z');

interface World extends OrganisationWorld {
  readonly store?: MemoryClosures;
  readonly detach?: boolean;
  readonly given?: Readonly<Record<string, string>>;
}

async function show(world: World): Promise<{ report: QuestionsReport; calls: readonly string[] }> {
  const { store = memoryClosures(), detach = false, given = {} } = world;
  const { session, calls } = openOrganisation({ members: [created, another], ...world });
  const report = await showMemberQuestions({
    ...{ session, title: 'The Cloud', store, now: () => NOW, emit: () => undefined },
    ...{ detach, given: new Map(Object.entries(given)), concurrency: 2 },
  });
  return { report, calls };
}

/** A journal of the first member with these lines. */
async function journalOf(events: readonly ClosureEvent[]): Promise<MemoryClosures> {
  const store = memoryClosures();
  const journal = await store.openJournal({ provider: 'cloud', accountId: '1' }, () => NOW);
  await journal.append({ type: 'opened', version: '1', provider: 'cloud', accountId: '1', kind: 'member' });
  for (const event of events) await journal.append(event);
  return store;
}

const idsOf = ({ questions }: QuestionsReport): readonly string[] => questions.map(({ id }) => id);

const todoOf = ({ members = [] }: QuestionsReport): readonly string[] =>
  members.map((each) => `${each.member.accountId} ${each.kind === 'ended' ? each.result.end : each.kind}`);

describe('the questions about members', () => {
  const judgements = { 1: { findings: [finding('renounceable', 'x'), finding('notice', 'y')] } };

  it('are those that closing them puts, in its order', async () => {
    const { report } = await show({ judgements, permitted: false });
    expect(idsOf(report)).toEqual([
      ...['final:1', '1:item:y', '1:item:x', 'records:1'],
      ...['final:2', 'records:2', 'permit', 'confirm'],
    ]);
    expect(todoOf(report)).toEqual(['1 delete', '2 delete']);
    expect(report.complete).toBe(true);
  });

  it('change nothing, neither there nor here', async () => {
    const store = memoryClosures();
    const { calls } = await show({ store, judgements, permitted: false });
    expect(calls).toEqual([]);
    expect(store.events('1')).toEqual([]);
  });

  it('know what a file or an earlier run answers', async () => {
    const store = await journalOf([{ type: 'answered', step: '1:item:x', answer: 'x' }]);
    const { report } = await show({ store, judgements, given: { '1:item:y': 'yes' } });
    const known = report.questions.flatMap(({ id, answer }) => (answer === undefined ? [] : [[id, answer]]));
    expect(known).toEqual([
      ['1:item:y', 'yes'],
      ['1:item:x', 'x'],
    ]);
  });

  it('leave out members that are blocked, or whose check fails', async () => {
    const { report } = await show({
      judgements: { 1: { findings: [finding('must-process', 'x')] }, 2: fault('denied') },
    });
    expect(todoOf(report)).toEqual(['1 blocked', '2 failed']);
    expect(report.questions).toEqual([]);
  });

  it('leave out a member whose deletion runs', async () => {
    const { report } = await show({ members: [created], stageOf: () => 'cooling-down' });
    expect(todoOf(report)).toEqual(['1 waiting']);
  });

  it.each([
    [false, '3 not-deletable', []],
    [true, '3 detach', ['confirm']],
  ])('ask for a member that is to be let go (%s) only', async (detach, todo, ids) => {
    const { report } = await show({ members: [invited], detach });
    expect(todoOf(report)).toEqual([todo]);
    expect(idsOf(report)).toEqual(ids);
  });

  it('are not complete while nobody knows what came of an earlier call', async () => {
    const { report } = await show({ store: await journalOf([{ type: 'submitting' }]) });
    expect(todoOf(report)).toEqual(['1 uncertain', '2 delete']);
    expect(report.complete).toBe(false);
  });
});
