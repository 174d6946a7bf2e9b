import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CommonClient as Common } from 'tencentcloud-sdk-nodejs-common';
import type { Obstacles } from '../../../src/sandbox/tencent/entities/organization.js';
import { member } from '../../../src/sandbox/tencent/seed/organizations.js';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';

const REVIEW_SECONDS = 3 * 86_400;
const READY = 200_000_000_201;

let open: ControlledSandbox;
beforeEach(async () => {
  open = await openSandbox();
});
afterEach(() => open.sandbox.close());

/** Calls an action as the generated clients of the official SDK do. */
function call(
  scenario: string,
  service: 'sts' | 'billing' | 'organization',
  action: string,
  body = {},
): Promise<unknown> {
  const { accessKeyId, accessKeySecret } = open.sandbox.accounts.find(
    (known) => known.provider === 'tencent' && known.scenario === scenario,
  )!;
  const version = { sts: '2018-08-13', billing: '2018-07-09', organization: '2021-03-31' }[service];
  const client = new Common('', version, {
    credential: { secretId: accessKeyId, secretKey: accessKeySecret },
    region: 'ap-guangzhou',
    profile: { httpProfile: { endpoint: open.sandbox.url.replace('http://', ''), protocol: 'http://' } },
  });
  return client.request(action, body) as Promise<unknown>;
}

const whoAmI = (): Promise<unknown> => call('clean', 'sts', 'GetCallerIdentity');
const file = (): Promise<void> => open.closure('tencent', 'clean', 'file');

/** Has the closure filed so long ago: requests are signed by the machine's clock, which does not move. */
const age = (seconds: number): Promise<void> =>
  open.patch('tencent', 'clean', { closure: { filedAt: Date.now() - seconds * 1000 } });

describe('an account whose closure was filed', () => {
  test('works during the review and is closed after it', async () => {
    await file();
    await age(REVIEW_SECONDS - 60);
    await expect(whoAmI()).resolves.toBeDefined();
    await age(REVIEW_SECONDS);
    await expect(whoAmI()).rejects.toMatchObject({ code: 'AuthFailure.SecretIdNotFound' });
  });

  test.each(['reject', 'late-bill'] as const)('goes on after %s, and may file again', async (deed) => {
    await file();
    await open.closure('tencent', 'clean', deed);
    await age(REVIEW_SECONDS);
    await expect(whoAmI()).resolves.toBeDefined();
    await expect(file()).resolves.toBeUndefined();
  });

  test('owes what was billed late', async () => {
    await file();
    await open.closure('tencent', 'clean', 'late-bill');
    expect(await call('clean', 'billing', 'DescribeAccountBalance')).toMatchObject({ OweAmount: 2_310 });
  });

  test('files no second one', async () => {
    await file();
    await expect(file()).rejects.toThrow('under-review already');
    await age(REVIEW_SECONDS);
    await expect(file()).rejects.toThrow('closed already');
  });

  test.each(['reject', 'late-bill'] as const)('must have filed before %s', async (deed) => {
    await expect(open.closure('tencent', 'clean', deed)).rejects.toThrow('no closure is under review');
  });
});

describe('the deletion of a member', () => {
  const submit = (): Promise<unknown> =>
    call('members', 'organization', 'DeleteAccount', { MemberUin: READY });

  test.each([
    ['deletionOff', 'UnsupportedOperation.DeleteAccountDisabled'],
    ['serviceAdmin', 'UnsupportedOperation.MemberExistServiceNotAllowDelete'],
    ['entityAdmin', 'FailedOperation.OrganizationAuthManageNotAllowDelete'],
    ['shareAdmin', 'FailedOperation.MemberShareResource'],
    ['resources', 'UnsupportedOperation.MemberAccountExistResource'],
    ['identityRoles', 'UnsupportedOperation.MemberAccountExistCICRoleConfig'],
    ['identityUsers', 'UnsupportedOperation.MemberAccountExistCICUserConfig'],
    ['approval', 'InvalidParameter'],
    ['finances', 'InvalidParameter'],
    ['unprobed', 'InvalidParameter'],
  ])('is refused for %s', async (name, code) => {
    await obstruct({ [name]: true });
    await expect(submit()).rejects.toMatchObject({ code });
  });

  test('is pending until the member is gone', async () => {
    await submit();
    await expect(submit()).rejects.toMatchObject({
      code: 'FailedOperation.MemberAccountDeregisterPending',
    });
    await open.advance(60);
    await expect(submit()).rejects.toMatchObject({ code: 'ResourceNotFound.MemberNotExist' });
  });
});

function obstruct(obstacles: Obstacles): Promise<void> {
  const members = [member(String(READY), { joinedAt: 0, obstacles })];
  return open.patch('tencent', 'members', { organization: { members } });
}
