import type { ProviderAdapter } from '../../domain/adapter.js';
import { checks } from './checks/index.js';
import { createClosureDesk } from './closure/desk.js';
import { conditions } from './conditions.js';
import { createRecordDesk, RECORD_MESSAGES } from './datasets/desk.js';
import type { Site } from './endpoints.js';
import { createEarlyFacts } from './facts/early.js';
import { createFacts } from './facts/index.js';
import { regionId } from './facts/schemas.js';
import { forecast, FORECAST_MESSAGES } from './forecast.js';
import { foreignConfig } from './foreign-config.js';
import { MEMBER_MESSAGES } from './member-reasons.js';
import { createRemedyDesk } from '../_shared/define-remedy.js';
import { createProbeDesk } from './probes.js';
import { createMemberDesk } from './members.js';
import { remedies } from './remedies/index.js';
import { connectToSite } from './site.js';

const SITES: readonly Site[] = ['domestic', 'international'];

/** Tencent Cloud, both sites. */
export const tencent: ProviderAdapter = {
  id: 'tencent',
  title: 'Tencent Cloud',
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
  async connect({ credentials, http, signal, ahead = false }) {
    const { accessKeyId, accessKeySecret, securityToken, site: named, region } = credentials;
    const key = {
      id: accessKeyId,
      secret: accessKeySecret,
      ...(securityToken ? { token: securityToken } : {}),
    };
    const home = regionId.safeParse(region);
    const { client, early, caller } = await connectToSite(
      { http, key, signal, ahead, ...(home.success ? { homeRegion: home.data } : {}) },
      SITES.find((site) => site === named),
    );
    const { identity } = caller;
    const now = (): Date => http.now();
    const facts = createFacts({ client, early, caller, accessKeyId, now });
    return {
      identity,
      closure: createClosureDesk({ client, caller: identity.caller, accessKeyId }),
      probes: createProbeDesk(client, identity.caller, now),
      members: createMemberDesk({ client, facts, accountId: identity.accountId }),
      records: createRecordDesk({ client, facts, now }),
      remedies: createRemedyDesk({
        remedies,
        inUse: [accessKeyId, caller.callerId, ...caller.sessionNames],
        client,
        facts: () => createFacts({ client, early: createEarlyFacts(client, now), caller, accessKeyId, now }),
      }),
      check(condition) {
        const found = checks.find(({ meta }) => meta.condition === condition);
        if (!found) throw new Error(`no check decides ${condition}`);
        return found.run(facts, { account: identity, now: now() });
      },
    };
  },
};
