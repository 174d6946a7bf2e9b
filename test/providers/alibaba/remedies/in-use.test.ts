import { expect, it } from 'vitest';
import { AcctcloseError } from '../../../../src/domain/errors.js';
import { readPeople } from '../../../../src/providers/alibaba/facts/people.js';
import { detachUserPolicy } from '../../../../src/providers/alibaba/remedies/detach-user-policy.js';
import { callsTo, stepFor } from './steps.js';

const ANSWERS: Readonly<Record<string, object>> = {
  ListAccessKeys: { AccessKeys: { AccessKey: [{ AccessKeyId: 'LTAI1', Status: 'Active' }] } },
  ListPoliciesForUser: { Policies: { Policy: [] } },
  ListGroupsForUser: { Groups: { Group: [] } },
  GetLoginProfile: { LoginProfile: { UserName: 'x' } },
  GetUserMFAInfo: { MFADevice: { SerialNumber: 's' } },
};

it('leaves out the user that calls', async () => {
  const { client } = callsTo((action) => ANSWERS[action]);
  const people = await readPeople(client, ['closer', 'bot'], ['closer']);
  expect(people.map(({ name }) => name)).toEqual(['bot']);
});

it('leaves out a user whose key signs, whatever its name', async () => {
  const { client } = callsTo((action) => ANSWERS[action]);
  expect(await readPeople(client, ['closer', 'bot'], ['LTAI1'])).toEqual([]);
});

it('refuses a step that would take a policy from the user that calls', async () => {
  const calls = { ...callsTo(() => ({})), inUse: ['closer'] };
  const target = { user: 'closer', policy: 'p', policyType: 'System' };
  await expect(
    detachUserPolicy.act(calls, stepFor(detachUserPolicy, 'closer/System/p', target)),
  ).rejects.toMatchObject({
    kind: 'plan',
    code: 'would-lock-out',
  });
});

it('refuses a step whose target is not what was proposed', async () => {
  const act = detachUserPolicy.look(
    callsTo(() => ({})),
    stepFor(detachUserPolicy, 'x', {}),
  );
  await expect(act).rejects.toBeInstanceOf(AcctcloseError);
});
