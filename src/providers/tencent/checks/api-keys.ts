import type { Caller } from '../../../domain/account.js';
import { byPrepare, type Finding } from '../../../domain/finding.js';
import { gather } from '../../../domain/gap.js';
import type { Gap } from '../../../domain/verdict.js';
import { attempt, defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { consoleAt, consoleUrl } from '../consoles.js';
import type { TencentFacts } from '../facts/index.js';
import type { ApiKey } from '../facts/keys.js';

const STATES: ReadonlySet<string> = new Set(['Active', 'Inactive']);

/** Every key blocks but the one in use, which goes last. The owner's keys show with the owner's key only. */
export const apiKeys = defineCheck<TencentFacts>(
  {
    condition: 'tencent.api-keys',
    actions: [ACTIONS.listUsers.id, ACTIONS.listAccessKeys.id],
    messages: {
      'key-left': 'Disable and delete the API key {id} of the account.',
      'user-key-left': 'Disable and delete the API key {id} of the sub-user {user}.',
      'key-in-use': 'The API key {id} is in use; it goes last.',
      'ask-owner-keys': 'API Key Management, opened by the account itself, lists no key.',
    },
  },
  async (facts, { account: { caller, site } }) => {
    const [own, theirs] = await Promise.all([attempt(facts.ownKeys(), []), readTheirs(facts)]);
    const keys = [...own.value, ...theirs.keys];
    const odd = keys.filter(({ status }) => !STATES.has(status));
    return {
      findings: keys.map((key) => toFinding(key, facts.accessKeyId, site)),
      gaps: [
        ...own.gaps,
        ...theirs.gaps,
        ...(caller === 'owner' ? [] : [ownerKeysUnseen(caller, site)]),
        ...odd.slice(0, 1).map(({ status }) => notUnderstood(ACTIONS.listAccessKeys.id, status)),
      ],
    };
  },
);

/** The keys of the sub-users who do not call. */
async function readTheirs(
  facts: TencentFacts,
): Promise<{ readonly keys: readonly ApiKey[]; readonly gaps: readonly Gap[] }> {
  const users = await attempt(facts.users(), []);
  const others = users.value.filter(({ uin }) => uin !== facts.callerId);
  const { values, gaps } = await gather(others.map((user) => facts.userKeys(user)));
  return { keys: values.flat(), gaps: [...users.gaps, ...gaps] };
}

/** No other key shows the keys of the account itself: its owner looks. */
function ownerKeysUnseen(caller: Caller, site: string): Gap {
  return {
    code: 'unseen',
    action: ACTIONS.listAccessKeys.id,
    needs: ['a key of the account owner'],
    providerCode: `caller=${caller}`,
    ask: { id: 'owner-keys', code: 'ask-owner-keys', url: consoleUrl('keys', site) },
  };
}

function toFinding({ id, user }: ApiKey, inUse: string, site: string): Finding {
  const subject = { type: 'API key', id };
  const console = consoleAt('keys', site);
  if (id === inUse) return { code: 'key-in-use', severity: 'notice', subject, resolve: console };
  const resolve = byPrepare(console);
  return user === undefined
    ? { code: 'key-left', severity: 'must-process', subject, resolve }
    : { code: 'user-key-left', severity: 'must-process', subject, args: { user }, resolve };
}
