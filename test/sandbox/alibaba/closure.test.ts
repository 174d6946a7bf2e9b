import { $OpenApiUtil } from '@alicloud/openapi-core';
import RdModule, {
  DeleteAccountRequest,
  GetAccountDeletionStatusRequest,
} from '@alicloud/resourcemanager20200331';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';
import { at, read } from './read.js';

/** The vendor's package is CommonJS: seen from here, its default export may lie one level deeper. */
function classOf<T>(module: { readonly default: T }): T {
  return (module as { readonly default?: T }).default ?? (module as unknown as T);
}
const Rd = classOf(RdModule);

const DAY_SECONDS = 86_400;
const ROLE = { RoleName: 'AliyunServiceRoleForAccountDeletion' };

let open: ControlledSandbox;
beforeEach(async () => {
  open = await openSandbox();
});
afterEach(() => open.sandbox.close());

const file = (): Promise<void> => open.closure('alibaba', 'clean', 'file');
const code = async (name: string, query = {}): Promise<unknown> =>
  (await read(open.sandbox, 'clean', name, query)).json['Code'];

/** Has the closure filed so long ago: requests are signed by the machine's clock, which does not move. */
const age = (seconds: number): Promise<void> =>
  open.patch('alibaba', 'clean', { closure: { filedAt: Date.now() - seconds * 1000 } });

describe('an account whose closure was confirmed', () => {
  test('has the role from five minutes after it until the end of the cool-down', async () => {
    await file();
    expect(await code('ram:GetRole', ROLE)).toBe('EntityNotExist.Role');
    await age(300);
    expect(await code('ram:GetRole', ROLE)).toBeUndefined();
    await age(7 * DAY_SECONDS - 60);
    expect(await code('ram:GetRole', ROLE)).toBeUndefined();
  });

  test('is closed after it: its key is not known any more', async () => {
    await file();
    await age(8 * DAY_SECONDS);
    expect(await code('sts:GetCallerIdentity')).toBe('InvalidAccessKeyId.NotFound');
  });

  test('comes back, overdue, when a bill comes late, and may be closed again', async () => {
    await file();
    await open.closure('alibaba', 'clean', 'late-bill');
    await age(8 * DAY_SECONDS);
    expect(await code('ram:GetRole', ROLE)).toBe('EntityNotExist.Role');
    const { json } = await read(open.sandbox, 'clean', 'bss:QueryAccountBalance');
    expect(at(json, 'Data.AvailableAmount')).toBe('-23.10');
    await expect(file()).resolves.toBeUndefined();
  });

  test('is confirmed once', async () => {
    await file();
    await expect(file()).rejects.toThrow('filed already');
    await age(8 * DAY_SECONDS);
    await expect(file()).rejects.toThrow('closed already');
  });

  test('must be confirmed before a bill can come late to it', async () => {
    await expect(open.closure('alibaba', 'clean', 'late-bill')).rejects.toThrow('no closure runs');
  });

  test('is reviewed by nobody', async () => {
    await file();
    await expect(open.closure('alibaba', 'clean', 'reject')).rejects.toThrow('nobody reviews');
  });
});

describe('the deletion of a member by the vendor’s own client', () => {
  const client = (): InstanceType<typeof Rd> => {
    const { accessKeyId, accessKeySecret } = open.sandbox.accounts.find(
      ({ provider, scenario }) => provider === 'alibaba' && scenario === 'members',
    )!;
    const endpoint = open.sandbox.url.replace('http://', '');
    return new Rd(new $OpenApiUtil.Config({ accessKeyId, accessKeySecret, endpoint, protocol: 'http' }));
  };
  const status = async (accountId: string): Promise<string | undefined> => {
    const request = new GetAccountDeletionStatusRequest({ accountId });
    return (await client().getAccountDeletionStatus(request)).body!.rdAccountDeletionStatus!.status;
  };

  test('ends at once, and with the silence period, as the member has it', async () => {
    const type = async (accountId: string, abandonableCheckId: string[] = []): Promise<unknown> =>
      (await client().deleteAccount(new DeleteAccountRequest({ accountId, abandonableCheckId }))).body!
        .deletionType;
    expect(await type('1188000000000071')).toBe('0');
    expect(await type('1188000000000072', ['NON_SP_cs', 'NON_SP_efc'])).toBe('1');
    await open.advance(60);
    expect(await status('1188000000000071')).toBe('Success');
    expect(await status('1188000000000072')).toBe('Deleting');
  });

  test('fails where less is given up than the check found', async () => {
    const request = { accountId: '1188000000000072', abandonableCheckId: ['NON_SP_cs'] };
    await client().deleteAccount(new DeleteAccountRequest(request));
    await open.advance(60);
    expect(await status(request.accountId)).toBe('CheckFailed');
  });

  test('is refused where members may not be deleted', async () => {
    await open.patch('alibaba', 'members', { directory: { memberDeletion: 'Disabled' } });
    await expect(
      client().deleteAccount(new DeleteAccountRequest({ accountId: '1188000000000071' })),
    ).rejects.toMatchObject({ code: 'AccountTypeOrStatusMismatch' });
  });
});
