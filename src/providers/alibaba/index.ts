import type { ProviderAdapter } from '../../domain/adapter.js';
import { checks } from './checks/index.js';
import { createClient } from './client.js';
import { conditions } from './conditions.js';
import type { Site } from './endpoints.js';
import { createRecordDesk, RECORD_MESSAGES } from './datasets/desk.js';
import { createFacts } from './facts/index.js';
import { readIdentity } from './facts/identity.js';
import { forecast, FORECAST_MESSAGES } from './forecast.js';
import { foreignConfig } from './foreign-config.js';
import { createMemberDesk, MEMBER_MESSAGES } from './members.js';
import { createSiteProbe } from './site.js';

const SITES: readonly Site[] = ['china', 'international'];

/** Alibaba Cloud, both sites. */
export const alibaba: ProviderAdapter = {
  id: 'alibaba',
  title: 'Alibaba Cloud',
  sites: SITES,
  conditions,
  checks: checks.map(({ meta }) => meta),
  messages: { ...FORECAST_MESSAGES, ...MEMBER_MESSAGES, ...RECORD_MESSAGES },
  translations: {
    zh: async () => (await import('./translations/zh.js')).zh,
    ko: async () => (await import('./translations/ko.js')).ko,
  },
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
    const facts = createFacts({ client, probe, accountId, now });
    const identity = { ...caller, site };
    return {
      identity,
      members: createMemberDesk({ client, facts, accountId, clock, signal }),
      records: createRecordDesk({ client, facts, now }),
      check(condition) {
        const found = checks.find(({ meta }) => meta.condition === condition);
        if (!found) throw new Error(`no check decides ${condition}`);
        return found.run(facts, { account: identity, now: now() });
      },
    };
  },
};
