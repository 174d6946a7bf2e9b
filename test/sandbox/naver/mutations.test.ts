import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';
import { ask, type Answer } from './ask.js';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
beforeEach(() => open.reset());
afterAll(() => open.sandbox.close());

interface Sent {
  readonly scenario?: string;
  readonly method?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

function send(
  target: string,
  { scenario = 'typical', method = 'GET', body, headers = {} }: Sent = {},
): Promise<Answer> {
  const keys = open.sandbox.accounts.find((one) => one.provider === 'naver' && one.scenario === scenario)!;
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return ask({ url: open.sandbox.url, keys, target, method, headers, ...sent });
}

/** A call of the query style, as the documents show it: everything in the query. */
const query = (path: string): Promise<Answer> =>
  send(`${path}${path.includes('?') ? '&' : '?'}responseFormatType=json`);

const refusal = (code: string): object => ({ responseError: { returnCode: code } });

/** The rows of a list, in the region of the account. */
async function rows(path: string): Promise<readonly Record<string, unknown>[]> {
  const { json } = await query(path);
  const [wrapper] = Object.values(json as Record<string, Record<string, unknown>>);
  return Object.values(wrapper!).find((value) => Array.isArray(value)) as readonly Record<string, unknown>[];
}

const SERVERS = '/vserver/v2/getServerInstanceList?serverInstanceNoList.1=610002';
const CLUSTER = '/vnks/v2/clusters/c1a5e000-0000-4000-8000-000000000001';
const KR = { 'x-ncp-region_code': 'KR' };
const KEYS = '/api/v1/sub-accounts/5ab0c0de-0000-4000-8000-000000000011/access-keys';

describe('what cannot go as it is', () => {
  test.each([
    ['a protected server', '/vserver/v2/terminateServerInstances?serverInstanceNoList.1=610001', '800'],
    [
      'a running server',
      '/vserver/v2/terminateServerInstances?regionCode=SGN&serverInstanceNoList.1=610003',
      '25013',
    ],
    [
      'a stopped server that is to be stopped',
      '/vserver/v2/stopServerInstances?serverInstanceNoList.1=610002',
      '25013',
    ],
    [
      'an attached storage',
      '/vserver/v2/deleteBlockStorageInstances?blockStorageInstanceNoList.1=620001',
      '25013',
    ],
    [
      'the storage that a server starts from',
      '/vserver/v2/detachBlockStorageInstances?blockStorageInstanceNoList.1=620003',
      '800',
    ],
    [
      'a protected storage',
      '/vserver/v2/deleteBlockStorageInstances?blockStorageInstanceNoList.1=620002',
      '800',
    ],
    ['an associated address', '/vserver/v2/deletePublicIpInstance?publicIpInstanceNo=640001', '25013'],
    [
      'a free address that is to be disassociated',
      '/vserver/v2/disassociatePublicIpFromServerInstance?publicIpInstanceNo=640002',
      '25013',
    ],
    ['an interface of a server', '/vserver/v2/deleteNetworkInterface?networkInterfaceNo=650001', '1002022'],
    ['a protected volume', '/vnas/v2/deleteNasVolumeInstances?nasVolumeInstanceNoList.1=750001', '800'],
    ['a group with servers', '/vautoscaling/v2/deleteAutoScalingGroup?autoScalingGroupNo=770001', '1250700'],
    ['a subnet in use', '/vpc/v2/deleteSubnet?subnetNo=720001', '1001019'],
    ['a VPC in use', '/vpc/v2/deleteVpc?vpcNo=710001', '1001019'],
    ['a thing of another region', '/vpc/v2/deleteVpc?regionCode=SGN&vpcNo=710001', '800'],
    ['a thing without a number', '/vpc/v2/deleteVpc', '800'],
    ['a list without numbers', '/vserver/v2/stopServerInstances', '800'],
  ])('%s', async (_, target, code) => {
    const { status, json } = await query(target);
    expect(status).toBe(400);
    expect(json).toMatchObject(refusal(code));
  });

  test('a protected cluster, an active key, a sub account with keys, an organization with members', async () => {
    const tries: readonly (readonly [string, Sent])[] = [
      [CLUSTER, { headers: KR }],
      [KEYS, { body: { accessKey: 'ncp_iam_sandboxdeploy0000001' } }],
      [KEYS.replace('/access-keys', ''), {}],
      ['/open-api/v1/org/2706', { scenario: 'org-admin' }],
    ];
    for (const [target, sent] of tries) {
      const { status, json } = await send(target, { method: 'DELETE', ...sent });
      expect(status, target).toBe(400);
      expect(json, target).toMatchObject({ error: { errorCode: '100' } });
    }
  });
});

describe('a server that goes', () => {
  test('is on its way for two looks, and then gone from every view', async () => {
    const { json } = await query('/vserver/v2/terminateServerInstances?serverInstanceNoList.1=610002');
    expect(json).toMatchObject({ terminateServerInstancesResponse: { returnCode: '0', totalRows: 1 } });
    expect(await rows(SERVERS)).toMatchObject([{ serverInstanceStatus: { code: 'TERMTING' } }]);
    expect(await rows(SERVERS)).toHaveLength(1);
    expect(await rows(SERVERS)).toEqual([]);
    const listed = await send('/api/v1/resources', { method: 'POST', body: { resourceId: '610002' } });
    expect(listed.json).toMatchObject({ items: [] });
  });

  test('is not told twice', async () => {
    const target = '/vserver/v2/terminateServerInstances?serverInstanceNoList.1=610002';
    await query(target);
    expect((await query(target)).json).toMatchObject(refusal('25013'));
  });

  test.each([
    ['never', [1, 1, 1, 1, 1]],
    ['reappears', [1, 1, 0, 1, 0]],
  ] as const)('goes as it is told to: %s', async (way, lengths) => {
    await open.patch('naver', 'typical', { releases: { stubborn: { '610002': way } } });
    await query('/vserver/v2/terminateServerInstances?serverInstanceNoList.1=610002');
    const seen: number[] = [];
    while (seen.length < lengths.length) seen.push((await rows(SERVERS)).length);
    expect(seen).toEqual(lengths);
  });

  test('takes its base storage along, frees its address and ends its contract with the last instance', async () => {
    await query(
      '/vserver/v2/setProtectServerTermination?serverInstanceNo=610001&isProtectServerTermination=false',
    );
    await query('/vserver/v2/stopServerInstances?serverInstanceNoList.1=610001');
    const stopping = '/vserver/v2/getServerInstanceList?serverInstanceNoList.1=610001';
    for (let looks = 0; looks < 3; looks += 1) await rows(stopping);
    await query('/vserver/v2/detachBlockStorageInstances?blockStorageInstanceNoList.1=620001');
    await query('/vserver/v2/terminateServerInstances?serverInstanceNoList.1=610001');
    await query('/vserver/v2/deleteBlockStorageInstances?blockStorageInstanceNoList.1=620001');
    for (let looks = 0; looks < 3; looks += 1) {
      await rows(stopping);
      await rows('/vserver/v2/getBlockStorageInstanceList');
    }
    const storages = await rows('/vserver/v2/getBlockStorageInstanceList');
    expect(storages.map(({ blockStorageInstanceNo }) => blockStorageInstanceNo)).toEqual([
      '620002',
      '620004',
    ]);
    const [address] = await rows('/vserver/v2/getPublicIpInstanceList?publicIpInstanceNoList.1=640001');
    expect(address).toMatchObject({ serverInstanceNo: '' });
    const month = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 7).replace('-', '');
    const [contract] = await rows(
      `/billing/v1/cost/getContractUsageList?startMonth=${month}&endMonth=${month}&contractNo=21001`,
    );
    expect(contract).toMatchObject({ contractStatus: { code: 'NLEND' } });
  });
});

describe('keys and members', () => {
  test('a key is suspended and deleted, and is not there any more', async () => {
    const accessKey = 'ncp_iam_sandboxdeploy0000001';
    const suspended = await send(KEYS, { method: 'PUT', body: { accessKey, active: false } });
    expect(suspended.json).toEqual({ success: true, id: accessKey });
    await send(KEYS, { method: 'DELETE', body: { accessKey } });
    const again = await send(KEYS, { method: 'DELETE', body: { accessKey } });
    expect(again.json).toMatchObject({ errorCode: 904 });
  });

  test('a policy that is not attached is an outcome of its own', async () => {
    const target = KEYS.replace('access-keys', 'policies');
    const { status, json } = await send(target, { method: 'DELETE', body: { policyIdList: ['other'] } });
    expect(status).toBe(200);
    expect(json).toMatchObject([{ success: false, id: 'other' }]);
  });

  test('only a member that has asked is let go', async () => {
    const leave = (memberNo: number): Promise<Answer> =>
      send('/open-api/v1/account/leave', {
        scenario: 'org-admin',
        method: 'POST',
        body: { memberNo, organizationNo: 2706, leavePermission: 'ACCPT' },
      });
    expect((await leave(2920009)).status).toBe(400);
    expect((await leave(2920099)).json).toEqual({ result: 'SUCCESS' });
    const { json } = await send('/open-api/v1/account/leave', { scenario: 'org-admin' });
    expect(json).toEqual([]);
  });
});

test('a gone volume stays in its list as terminated', async () => {
  await query('/vnas/v2/setNasVolumeReturnProtection?nasVolumeInstanceNo=750001&isReturnProtection=false');
  await query('/vnas/v2/deleteNasVolumeInstances?nasVolumeInstanceNoList.1=750001');
  const list = '/vnas/v2/getNasVolumeInstanceList?nasVolumeInstanceNoList.1=750001';
  for (let looks = 0; looks < 3; looks += 1) await rows(list);
  expect(await rows(list)).toMatchObject([{ nasVolumeInstanceStatus: { code: 'TERMT' } }]);
});
