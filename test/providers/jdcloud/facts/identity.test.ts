import { describe, expect, it } from 'vitest';
import { identify, readKeyHolder, readUser } from '../../../../src/providers/jdcloud/facts/identity.js';
import { answering } from '../answering.js';

const USER = { pin: 'acme', accountId: '772000000001', loginName: '示例公司', realName: '2' };
const holderOf = (pin: unknown) =>
  readKeyHolder(answering(() => ({ result: { pin } })).client, 'JDC_EXAMPLE');

describe('readKeyHolder', () => {
  it('asks whose the key is', async () => {
    const { client, asked } = answering(() => ({ result: { pin: 'acme' } }));
    await readKeyHolder(client, 'JDC_EXAMPLE');
    expect(asked()[0]?.query.get('accessKey')).toBe('JDC_EXAMPLE');
  });

  it.each([
    ['acme', { owner: 'acme', subUser: undefined }],
    ['acme@ops', { owner: 'acme', subUser: 'ops' }],
    ['acme @ ops', { owner: 'acme', subUser: 'ops' }],
    ['@ops', { owner: '', subUser: 'ops' }],
  ])('reads %s', async (pin, holder) => {
    expect(await holderOf(pin)).toEqual(holder);
  });

  it.each([undefined, '', null])('does not understand the pin %s', async (pin) => {
    await expect(holderOf(pin)).rejects.toMatchObject({ fault: { kind: 'malformed' } });
  });
});

describe('readUser', () => {
  it('takes no account id but digits', async () => {
    const { client } = answering(() => ({ result: { pin: 'acme', accountId: 'acme' } }));
    await expect(readUser(client)).rejects.toMatchObject({ fault: { kind: 'malformed' } });
  });
});

describe('identify', () => {
  it('knows the owner', () => {
    expect(identify(USER, { owner: 'acme', subUser: undefined })).toEqual({
      provider: 'jdcloud',
      accountId: '772000000001',
      name: '示例公司',
      site: 'china',
      caller: 'owner',
      verification: 'enterprise',
    });
  });

  it('does not take a sub-user’s data for the owner’s', () => {
    const user = { ...USER, pin: 'acme-ops' };
    expect(identify(user, { owner: 'acme', subUser: 'ops' })).toMatchObject({
      accountId: 'acme',
      name: 'acme',
      caller: 'sub-user',
      callerName: 'ops',
      verification: 'unknown',
    });
  });

  it('takes the owner’s data where a sub-user is given them', () => {
    expect(identify(USER, { owner: 'acme', subUser: 'ops' })).toMatchObject({
      accountId: '772000000001',
      caller: 'sub-user',
      verification: 'enterprise',
    });
  });

  it.each([
    ['two calls that contradict each other', { owner: 'other', subUser: undefined }],
    ['no owner', { owner: '', subUser: 'ops' }],
  ])('is not sure of %s', (_name, holder) => {
    expect(identify(USER, holder).caller).toBe('unknown');
  });

  it.each([
    ['0', 'none'],
    ['1', 'personal'],
    ['3', 'enterprise'],
    ['9', 'unknown'],
    [undefined, 'unknown'],
  ])('reads the real-name state %s as %s', (realName, verification) => {
    expect(identify({ ...USER, realName }, { owner: 'acme', subUser: undefined }).verification).toBe(
      verification,
    );
  });
});
