import { afterEach, expect, it } from 'vitest';
import { prepareScenario, type PreparedAccount } from '../helpers/prepare-run.js';

let at: PreparedAccount;
afterEach(() => at.open.sandbox.close());

it('leaves a server as it is, where a storage of it is to stay', async () => {
  at = await prepareScenario('naver');
  const SERVER = '610001';
  const about = (steps: Awaited<ReturnType<PreparedAccount['plan']>>): readonly string[] =>
    steps.filter(({ subject }) => subject.id === SERVER).map(({ remedy }) => remedy);
  expect(about(await at.plan())).toEqual(['lift-server-protection', 'stop-server', 'terminate-server']);
  expect(about(await at.plan('--exclude', '620001'))).toEqual([]);
});

it.each([
  ['alibaba', 'd-2zetypicaldev001', 'i-2zetypicaldev001'],
  ['tencent', 'eip-typicalwan', 'ins-typicalweb1'],
])('can be told to spare what only goes along with another thing at %s', async (id, part, holder) => {
  at = await prepareScenario(id);
  const about = (steps: Awaited<ReturnType<PreparedAccount['plan']>>, thing: string): readonly string[] =>
    steps.filter(({ subject }) => subject.id === thing).map(({ remedy }) => remedy);
  const all = await at.plan();
  expect(about(all, part)).toEqual([]);
  expect(about(all, holder)).toHaveLength(2);
  expect(about(await at.plan('--exclude', part), holder)).toEqual([]);
});
