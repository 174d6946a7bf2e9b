import type { ProviderAdapter } from '../../domain/adapter.js';
import { createRemedyDesk } from '../_shared/define-remedy.js';
import { checks } from './checks/index.js';
import { createClient } from './client.js';
import { createClosureDesk } from './closure/desk.js';
import { conditions } from './conditions.js';
import { createRecordDesk, RECORD_MESSAGES } from './datasets/desk.js';
import { SITES } from './endpoints.js';
import { createFacts } from './facts/index.js';
import { readIdentity, readInUse } from './facts/identity.js';
import { createRemedyFacts } from './facts/remedy-facts.js';
import { forecast, FORECAST_MESSAGES } from './forecast.js';
import { foreignConfig } from './foreign-config.js';
import { createProbeDesk } from './probes.js';
import { remedies } from './remedies/index.js';
import { createSiteProbe } from './site.js';

/** NAVER Cloud Platform, all three sites. */
export const naver: ProviderAdapter = {
  id: 'naver',
  title: 'NAVER Cloud Platform',
  sites: SITES,
  conditions,
  checks: checks.map(({ meta }) => meta),
  remedies: remedies.map(({ meta }) => meta),
  closureGuide: async () => (await import('./closure/guide.js')).guide,
  messages: { ...FORECAST_MESSAGES, ...RECORD_MESSAGES },
  translations: {
    zh: async () => (await import('./translations/zh.js')).zh,
    ko: async () => (await import('./translations/ko.js')).ko,
  },
  foreignConfig,
  forecast,
  async connect({ credentials, http, signal }) {
    const { accessKeyId, accessKeySecret, site: named } = credentials;
    const parts = { http, key: { id: accessKeyId, secret: accessKeySecret }, signal };
    const probe = createSiteProbe(
      parts,
      SITES.find((site) => site === named),
    );
    const client = createClient(parts, probe.site);
    const now = (): Date => http.now();
    const sources = { client, probe, keyId: accessKeyId, now };
    const facts = createFacts(sources);
    const [caller, site] = await Promise.all([readIdentity(facts), probe.site()]);
    const identity = { ...caller, site };
    return {
      identity,
      records: createRecordDesk({ client, facts, now }),
      closure: createClosureDesk(client, now),
      probes: createProbeDesk(client, probe, now),
      remedies: createRemedyDesk({
        remedies,
        inUse: await readInUse(facts, caller),
        client,
        facts: () => createRemedyFacts(sources),
      }),
      check(condition) {
        const found = checks.find(({ meta }) => meta.condition === condition);
        if (!found) throw new Error(`no check decides ${condition}`);
        return found.run(facts, { account: identity, now: now() });
      },
    };
  },
};
