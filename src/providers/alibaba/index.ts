import type { AccountIdentity } from '../../domain/account.js';
import type { ProviderAdapter } from '../../domain/adapter.js';
import { checks } from './checks/index.js';
import { createClient } from './client.js';
import { createClosureDesk } from './closure/desk.js';
import { conditions } from './conditions.js';
import type { Site } from './endpoints.js';
import { createRecordDesk, RECORD_MESSAGES } from './datasets/desk.js';
import { createFacts } from './facts/index.js';
import { readIdentity } from './facts/identity.js';
import { forecast, FORECAST_MESSAGES } from './forecast.js';
import { foreignConfig } from './foreign-config.js';
import { createProbeDesk } from './probes.js';
import { createMemberDesk, MEMBER_MESSAGES } from './members.js';
import { createRemedyDesk } from '../_shared/define-remedy.js';
import { remedies } from './remedies/index.js';
import { createSiteProbe } from './site.js';

const SITES: readonly Site[] = ['china', 'international'];

/** Alibaba Cloud, both sites. */
export const alibaba: ProviderAdapter = {
  id: 'alibaba',
  title: 'Alibaba Cloud',
  sites: SITES,
  conditions,
  checks: checks.map(({ meta }) => meta),
  remedies: remedies.map(({ meta }) => meta),
  messages: { ...FORECAST_MESSAGES, ...MEMBER_MESSAGES, ...RECORD_MESSAGES },
  translations: {
    zh: async () => (await import('./translations/zh.js')).zh,
    ko: async () => (await import('./translations/ko.js')).ko,
  },
  closureGuide: async () => (await import('./closure/guide.js')).guide,
  foreignConfig,
  forecast,
  async connect({ credentials, http, clock, signal }) {
    const { accessKeyId, accessKeySecret, securityToken, site: named } = credentials;
    const key = {
      id: accessKeyId,
      secret: accessKeySecret,
      ...(securityToken ? { token: securityToken } : {}),
    };
    const parts = { http, key, signal };
    const probe = createSiteProbe(
      parts,
      SITES.find((site) => site === named),
    );
    const client = createClient(parts, probe.site);
    const [caller, site] = await Promise.all([readIdentity(client), probe.site()]);
    const { accountId } = caller;
    const now = (): Date => http.now();
    const inUse = idsInUse(accessKeyId, caller);
    const user = caller.caller === 'sub-user' ? caller.callerName : undefined;
    const openFacts = () => createFacts({ client, probe, accountId, inUse, user, now });
    const facts = openFacts();
    const identity = { ...caller, site };
    return {
      identity,
      closure: createClosureDesk(client),
      probes: createProbeDesk({ client, accountId, owesNothing: facts.owesNothing, now }),
      members: createMemberDesk({ client, facts, accountId, clock, signal }),
      records: createRecordDesk({ client, facts, now }),
      remedies: createRemedyDesk({
        remedies,
        inUse,
        client: { client, accountId, inUse, now },
        facts: openFacts,
      }),
      check(condition) {
        const found = checks.find(({ meta }) => meta.condition === condition);
        if (!found) throw new Error(`no check decides ${condition}`);
        return found.run(facts, { account: identity, now: now() });
      },
    };
  },
};

/** The key that signs, and the RAM user or role it belongs to; a session is named behind its role. */
function idsInUse(
  accessKeyId: string,
  { callerName }: Pick<AccountIdentity, 'callerName'>,
): readonly string[] {
  const [name] = (callerName ?? '').split('/');
  return name === undefined || name === '' ? [accessKeyId] : [accessKeyId, name];
}
