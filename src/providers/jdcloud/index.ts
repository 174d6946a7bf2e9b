import type { ProviderAdapter } from '../../domain/adapter.js';
import { AcctcloseError } from '../../domain/errors.js';
import { createRemedyDesk } from '../_shared/define-remedy.js';
import { checks } from './checks/index.js';
import { createClient } from './client.js';
import { createClosureDesk } from './closure/desk.js';
import { conditions } from './conditions.js';
import { createRecordDesk, RECORD_MESSAGES } from './datasets/desk.js';
import { createFacts, type JdcloudFacts } from './facts/index.js';
import { identify, readKeyHolder, readUser } from './facts/identity.js';
import { forecast, FORECAST_MESSAGES } from './forecast.js';
import { foreignConfig } from './foreign-config.js';
import { createOperationGuard } from './operation-guard.js';
import { createProbeDesk } from './probes.js';
import { regionId } from './regions.js';
import { remedies } from './remedies/index.js';

/** JD Cloud. No separate host of an international site is known, so there is one site. */
export const jdcloud: ProviderAdapter = {
  id: 'jdcloud',
  title: 'JD Cloud',
  sites: ['china'],
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
    const { accessKeyId, accessKeySecret, securityToken, region } = credentials;
    if (region !== undefined) checkRegion(region);
    const key = {
      id: accessKeyId,
      secret: accessKeySecret,
      ...(securityToken ? { token: securityToken } : {}),
    };
    const client = createClient({ http, key, signal });
    const [user, holder] = await Promise.all([readUser(client), readKeyHolder(client, accessKeyId)]);
    const identity = identify(user, holder);
    const ownerKey = identity.caller === 'owner' && securityToken === undefined ? accessKeyId : undefined;
    const openFacts = (): JdcloudFacts =>
      createFacts({ client, user, ownerKey, region, now: () => http.now() });
    const facts = openFacts();
    const guard = createOperationGuard(client, () => http.now());
    return {
      identity,
      records: createRecordDesk({ client, facts }),
      closure: createClosureDesk(client),
      probes: createProbeDesk({ client, caller: identity.caller, now: () => http.now() }),
      remedies: createRemedyDesk({
        remedies,
        inUse: [accessKeyId, ...(holder.subUser === undefined ? [] : [holder.subUser])],
        client: { client, pin: holder.owner, keyInUse: accessKeyId, guard },
        facts: openFacts,
      }),
      check(condition) {
        const found = checks.find(({ meta }) => meta.condition === condition);
        if (!found) throw new Error(`no check decides ${condition}`);
        return found.run(facts, { account: identity, now: http.now() });
      },
    };
  },
};

function checkRegion(region: string): void {
  if (regionId.safeParse(region).success) return;
  throw new AcctcloseError('usage', `${region} is not the id of a region.`, {
    code: 'invalid-region',
    tryThis: ['Write it as the console does, such as cn-north-1.'],
  });
}
