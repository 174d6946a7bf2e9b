import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';
import { ask, refusalOf, resultOf, type Question } from './ask.js';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
beforeEach(() => open.reset());
afterAll(() => open.sandbox.close());

const V1 = '/v1/regions/cn-north-1';

/** `DELETE vm /v1/…`, for the typical account. */
function question(line: string, body?: object): Question {
  const [method = '', service = '', address = ''] = line.split(' ');
  const [path = '', query = ''] = address.split('?');
  const keys = open.sandbox.accounts.find(
    ({ provider, scenario }) => provider === 'jdcloud' && scenario === 'typical',
  )!;
  const region = /regions\/([^/]+)/.exec(path)?.[1] ?? 'jdcloud-api';
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  return { url: open.sandbox.url, keys, service, method, path, query, region, ...content };
}

async function statesOf(id: string): Promise<readonly unknown[]> {
  const looks: unknown[] = [];
  for (let look = 0; look < 5; look += 1) {
    const { instances } = await resultOf(question(`GET vm ${V1}/instances`));
    const found = (instances as { instanceId: string; status: string }[]).find(
      ({ instanceId }) => instanceId === id,
    );
    looks.push(found?.status ?? 'gone');
  }
  return looks;
}

describe('what is told to go', () => {
  const machine = `DELETE vm ${V1}/instances/i-web0001`;

  test('is on its way for a while, and cannot be told again', async () => {
    expect((await ask(question(machine))).status).toBe(200);
    expect(await refusalOf(question(machine))).toMatchObject({ http: 400, status: 'FAILED_PRECONDITION' });
    expect(await statesOf('i-web0001')).toEqual(['deleting', 'deleting', 'gone', 'gone', 'gone']);
    expect(await refusalOf(question(machine))).toMatchObject({ http: 404, status: 'NOT_FOUND' });
  });

  test.each([
    ['never', ['deleting', 'deleting', 'deleting', 'deleting', 'deleting']],
    ['reappears', ['deleting', 'deleting', 'gone', 'deleting', 'gone']],
    ['lags', ['running', 'running', 'deleting', 'deleting', 'gone']],
  ])('may be stubborn: %s', async (way, looks) => {
    await open.patch('jdcloud', 'typical', { releases: { stubborn: { 'i-web0001': way } } });
    await ask(question(machine));
    expect(await statesOf('i-web0001')).toEqual(looks);
  });

  test('is in no other view afterwards', async () => {
    await ask(question(machine));
    await open.advance(60);
    const wanted = { resourceVo: { serviceCodes: ['vm'] } };
    const tags = await resultOf(question(`POST resourcetag ${V1}/tags:describeResources`, wanted));
    expect(JSON.stringify(tags)).not.toContain('i-web0001');
  });

  test('goes to the recycle bin where there is one, and then from there', async () => {
    const bin = `DELETE redis ${V1}/recycledCacheInstance/redis-0001`;
    expect(await refusalOf(question(bin))).toMatchObject({ status: 'FAILED_PRECONDITION' });
    await ask(question(`DELETE redis ${V1}/cacheInstance/redis-0001`));
    await open.advance(60);
    const { cacheInstances } = await resultOf(question(`GET redis ${V1}/cacheInstance`));
    expect(cacheInstances).toMatchObject([
      { cacheInstanceId: 'redis-0001', softDeletedTime: expect.stringMatching(/Z$/) as string },
    ]);
    await ask(question(bin));
    await open.advance(60);
    expect((await resultOf(question(`GET redis ${V1}/cacheInstance`)))['totalCount']).toBe(0);
  });

  test('takes along what is deleted with it, and sets free what is not', async () => {
    await ask(question(machine));
    await open.advance(60);
    const { disks } = await resultOf(question(`GET disk ${V1}/disks`));
    expect(disks).toMatchObject([{ diskId: 'vol-data0002', status: 'available' }, { diskId: 'vol-bin0003' }]);
  });
});

describe('what is in the way is refused', () => {
  test.each([
    ['a term that runs', 'vm', '/v1/regions/cn-east-2/instances/i-shop0002'],
    ['a disk that is attached', 'disk', `${V1}/disks/vol-data0002`],
    ['a disk in the recycle bin', 'disk', `${V1}/disks/vol-bin0003`],
    ['an address that is bound', 'vpc', `${V1}/elasticIps/fip-0001`],
    ['an address in a package', 'vpc', `${V1}/elasticIps/fip-0002`],
    ['a package with addresses', 'vpc', `${V1}/bandwidthPackages/bwp-0001`],
    ['a gateway that runs', 'vpc', `${V1}/natGateways/nat-0001`],
    ['a protected load balancer', 'lb', `${V1}/loadBalancers/alb-0001`],
    ['a sub-user with keys', 'iam', '/v1/subUser/ops'],
  ])('%s', async (_name, service, path) => {
    expect(await refusalOf(question(`DELETE ${service} ${path}`))).toMatchObject({
      http: 400,
      status: 'FAILED_PRECONDITION',
    });
  });

  test('a bucket that holds objects', async () => {
    const bucket = 'DELETE oss /v1/regions/cn-east-2/buckets/example-archive';
    expect(await refusalOf(question(bucket))).toMatchObject({ http: 409, status: 'BucketNotEmpty' });
  });

  const SOP = 'POST sop /v1/regions/cn-north-1/securityToken:getSecurityToken';
  const info = { type: 3, code: '135790', action: 'vm:deleteInstance' };

  test.each([
    ['another code', { ...info, code: '000000' }, 'PERMISSION_DENIED'],
    ['a code by SMS, which nobody gets', { ...info, type: 1 }, 'PERMISSION_DENIED'],
    ['no code', { type: 3, action: info.action }, 'INVALID_ARGUMENT'],
    ['a token for a day', { ...info, durationSeconds: 86_400 }, 'OUT_OF_RANGE'],
  ])('%s', async (_name, getSecurityTokenInfo, status) => {
    expect(await refusalOf(question(SOP, { getSecurityTokenInfo }))).toMatchObject({ status });
  });

  test('what operation protection guards', async () => {
    await open.patch('jdcloud', 'typical', { protectedActions: ['vm:deleteInstance'] });
    expect(await refusalOf(question(`DELETE vm ${V1}/instances/i-web0001`))).toMatchObject({
      http: 403,
      status: 'PERMISSION_DENIED',
    });
  });

  test.each([
    ['an unknown parameter', `DELETE disk ${V1}/disks/vol-data0002?colour=red`, undefined],
    ['a missing one', `POST vm ${V1}/instances/i-web0001:disassociateElasticIp`, {}],
    ['a wrong one', `PATCH lb ${V1}/loadBalancers/alb-0001`, { deleteProtection: 'off' }],
    ['no setting', 'PUT renewal /v2/regions/cn-north-1/instances:autoRenewStatus', {}],
  ])('%s', async (_name, line, body) => {
    expect(await refusalOf(question(line, body))).toMatchObject({ http: 400, status: 'INVALID_ARGUMENT' });
  });
});

describe('what the vendor gives no client for', () => {
  test('a NAT gateway is stopped, then deleted', async () => {
    await ask(question(`POST vpc ${V1}/natGateways/nat-0001:stopNatGateway`, {}));
    expect((await ask(question(`DELETE vpc ${V1}/natGateways/nat-0001`))).status).toBe(200);
  });

  test('automatic renewal is switched off', async () => {
    const setRenewalParam = {
      appCode: 'jcloud',
      serviceCode: 'vm',
      instanceIds: 'i-shop0002',
      autoRenewStatus: 'CLOSE',
    };
    const line = 'PUT renewal /v2/regions/cn-north-1/instances:autoRenewStatus';
    expect(await resultOf(question(line, { setRenewalParam }))).toEqual({ stringResult: '1' });
    const queryInstanceParam = { appCode: 'jcloud', serviceCode: 'vm', instanceId: 'i-shop0002' };
    const { listQueries } = await resultOf(
      question('POST renewal /v2/regions/cn-north-1/instances', { queryInstanceParam }),
    );
    expect(listQueries).toMatchObject([{ autoRenewStatus: 'UNOPENED' }]);
  });
});
