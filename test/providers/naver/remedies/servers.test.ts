import { describe, expect, it } from 'vitest';
import { blockStorage } from '../../../../src/providers/naver/inventory/block-storage.js';
import { server } from '../../../../src/providers/naver/inventory/server.js';
import { detachBlockStorage } from '../../../../src/providers/naver/remedies/detach-block-storage.js';
import { deleteBlockStorage } from '../../../../src/providers/naver/remedies/delete-block-storage.js';
import { stopServer } from '../../../../src/providers/naver/remedies/stop-server.js';
import { terminateServer } from '../../../../src/providers/naver/remedies/terminate-server.js';
import { clientThat, remedyFacts, step } from '../hand-made-remedies.js';

const wishes = { refunds: false };
const facts = remedyFacts([
  [server, { '1': { status: 'RUN' }, '../2': { status: 'RUN' } }],
  [
    blockStorage,
    { '10': { holder: '1', goesAlong: true }, '11': { holder: '1' }, '12': { holder: '9', goesAlong: true } },
  ],
]);
const listOf = (row: object): string =>
  JSON.stringify({
    getServerInstanceListResponse: { returnCode: '0', totalRows: 1, serverInstanceList: [row] },
  });

describe('a server', () => {
  it('takes the storage it starts from along, and waits for those that were added', async () => {
    const drafts = await terminateServer.propose(facts, wishes);
    expect(drafts).toMatchObject([{ subject: { id: '1' }, takes: [{ id: '10' }], clears: ['1', '10'] }]);
    expect(drafts[0]?.after).toContainEqual({ remedy: 'detach-block-storage', id: '11' });
  });

  it('leaves only the added storages to steps of their own', async () => {
    const ids = async (remedy: typeof detachBlockStorage): Promise<readonly string[]> =>
      (await remedy.propose(facts, wishes)).map(({ subject }) => subject.id);
    expect(await ids(detachBlockStorage)).toEqual(['11']);
    expect(await ids(deleteBlockStorage)).toEqual(['11']);
  });

  it.each([
    ['NSTOP', 'NULL', 'done'],
    ['NSTOP', 'SETUP', 'under-way'],
    ['RUN', 'SETUP', 'under-way'],
    ['RUN', 'NULL', 'todo'],
    ['SOMETHING', 'NULL', 'todo'],
  ])('that is %s with the operation %s has stopped: %s', async (status, operation, state) => {
    const row = {
      serverInstanceNo: '1',
      serverInstanceStatus: { code: status },
      serverInstanceOperation: { code: operation },
    };
    expect(await stopServer.look(clientThat(listOf(row)).client, step())).toBe(state);
  });

  it('is gone only when the list was read to its end', async () => {
    const short = JSON.stringify({
      getServerInstanceListResponse: { returnCode: '0', totalRows: 1, serverInstanceList: [] },
    });
    await expect(terminateServer.look(clientThat(short).client, step())).rejects.toMatchObject({
      fault: { kind: 'incomplete' },
    });
  });

  it('is terminated by a form that names it and its region', async () => {
    const { client, sent } = clientThat('{"terminateServerInstancesResponse":{"returnCode":"0"}}');
    await terminateServer.act(client, step());
    expect(sent()).toMatchObject([
      {
        effect: 'mutate',
        method: 'POST',
        url: 'https://ncloud.apigw.ntruss.com/vserver/v2/terminateServerInstances',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'regionCode=KR&serverInstanceNoList.1=1&responseFormatType=json',
      },
    ]);
  });

  it.each([
    { type: 'server', id: '1&x=y', region: 'KR' },
    { type: 'server', id: '1' },
    { type: 'server', id: '1', region: '../KR' },
  ])('is not touched by a step that cannot be read: %j', async (subject) => {
    const { client, sent } = clientThat('{}');
    const act = async (): Promise<unknown> => terminateServer.act(client, step({ subject }));
    await expect(act()).rejects.toMatchObject({ code: 'unreadable-step' });
    expect(sent()).toEqual([]);
  });
});
