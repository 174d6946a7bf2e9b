import type { ProviderAdapter } from '../../domain/adapter.js';
import { checks } from './checks/index.js';
import { conditions } from './conditions.js';
import { createRecordDesk, RECORD_MESSAGES } from './datasets/desk.js';
import type { Site } from './endpoints.js';
import { createFacts } from './facts/index.js';
import { regionId } from './facts/schemas.js';
import { forecast, FORECAST_MESSAGES } from './forecast.js';
import { foreignConfig } from './foreign-config.js';
import { MEMBER_MESSAGES } from './member-reasons.js';
import { createMemberDesk } from './members.js';
import { connectToSite } from './site.js';

const SITES: readonly Site[] = ['domestic', 'international'];

/** Tencent Cloud, both sites. */
export const tencent: ProviderAdapter = {
  id: 'tencent',
  title: 'Tencent Cloud',
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
  async connect({ credentials, http, signal }) {
    const { accessKeyId, accessKeySecret, securityToken, site: named, region } = credentials;
    const key = {
      id: accessKeyId,
      secret: accessKeySecret,
      ...(securityToken ? { token: securityToken } : {}),
    };
    const home = regionId.safeParse(region);
    const { client, caller } = await connectToSite(
      { http, key, signal, ...(home.success ? { homeRegion: home.data } : {}) },
      SITES.find((site) => site === named),
    );
    const { identity } = caller;
    const now = (): Date => http.now();
    const facts = createFacts({ client, caller, accessKeyId, now });
    return {
      identity,
      members: createMemberDesk({ client, facts, accountId: identity.accountId }),
      records: createRecordDesk({ client, facts, now }),
      check(condition) {
        const found = checks.find(({ meta }) => meta.condition === condition);
        if (!found) throw new Error(`no check decides ${condition}`);
        return found.run(facts, { account: identity, now: now() });
      },
    };
  },
};
