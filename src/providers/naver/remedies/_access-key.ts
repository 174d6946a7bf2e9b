import * as z from 'zod';
import type { PlanStep } from '../../../domain/plan.js';
import type { RemedyMeta } from '../../../domain/remedy.js';
import type { RemedyDraft } from '../../_shared/define-remedy.js';
import { ACTIONS, type Action } from '../actions.js';
import { readKeys, type AccessKey } from '../facts/sub-accounts.js';
import { ACCESS_KEY, readOthers } from './_sub-account.js';
import { orWhenGone } from '../facts/when-gone.js';
import { plainId, readStep, type NaverRemedy } from './_step.js';

const keyId = z.string().regex(/^\w{1,128}$/);
const target = z.object({ subAccountId: plainId });

interface AccessKeyRemedy extends Pick<RemedyMeta, 'id' | 'destroys' | 'messages'> {
  readonly mutation: Action;
  /** Members of the body beside the key. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly isFor: (key: AccessKey) => boolean;
  /** Undefined for a key that is listed no more. */
  readonly isReached: (key: AccessKey | undefined) => boolean;
  readonly after: (key: string) => NonNullable<RemedyDraft['after']>;
}

/** A remedy for the keys of sub accounts. */
export function accessKeyRemedy(parts: AccessKeyRemedy): NaverRemedy {
  const { mutation, body, isFor, isReached, after, ...described } = parts;
  return {
    meta: {
      ...described,
      stage: 'identity',
      mutation: mutation.id,
      lookedAtBy: [ACTIONS.getAccessKey.id],
      needs: mutation.needs,
      clears: [],
      waitSeconds: 300,
    },
    async propose(facts) {
      return (await readOthers(facts)).flatMap(({ id: subAccountId, loginId, keys }) =>
        keys
          .filter((key) => isFor(key) && keyId.safeParse(key.id).success)
          .map(({ id }) => ({
            subject: { type: ACCESS_KEY, id, name: loginId },
            target: { subAccountId },
            args: { owner: loginId },
            after: after(id),
          })),
      );
    },
    async look(client, step) {
      const { key, subAccountId } = read(step);
      const keys = await orWhenGone(readKeys(client, subAccountId), []);
      return isReached(keys.find(({ id }) => id === key)) ? 'done' : 'todo';
    },
    act(client, step) {
      const { key, subAccountId } = read(step);
      return client.change(mutation, { path: { subAccountId }, body: { accessKey: key, ...body } });
    },
  };
}

function read(step: PlanStep): { readonly key: string; readonly subAccountId: string } {
  return { key: readStep(keyId, step.subject.id, step), ...readStep(target, step.target, step) };
}
