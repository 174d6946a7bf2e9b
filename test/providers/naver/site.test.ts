import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../../src/domain/ports.js';
import { Secret } from '../../../src/domain/secret.js';
import type { Site } from '../../../src/providers/naver/endpoints.js';
import { createSiteProbe } from '../../../src/providers/naver/site.js';
import { fakeHttp } from '../../helpers/fake-http.js';

const HOSTS = {
  public: 'ncloud.apigw.ntruss.com',
  government: 'ncloud.apigw.gov-ntruss.com',
  financial: 'fin-ncloud.apigw.fin-ntruss.com',
};
const refusal = (errorCode: string): Partial<HttpResponse> => ({
  status: 401,
  body: JSON.stringify({ error: { errorCode } }),
});
const UNKNOWN_KEY = refusal('200');
const regions = (...codes: readonly string[]): Partial<HttpResponse> => ({
  body: JSON.stringify({
    getRegionListResponse: {
      returnCode: '0',
      totalRows: codes.length,
      regionList: codes.map((regionCode) => ({ regionCode })),
    },
  }),
});

function probeOf(answers: Readonly<Record<string, Partial<HttpResponse>>>, named?: Site) {
  const http = fakeHttp(({ request }) => answers[new URL(request.url).host] ?? UNKNOWN_KEY);
  const key = { id: 'id', secret: new Secret('secret') };
  const probe = createSiteProbe({ http, key, signal: new AbortController().signal }, named);
  return { ...probe, asked: () => http.sent.map(({ request }) => new URL(request.url).host) };
}

describe('the site probe', () => {
  it('finds an account of the public site by one call, and keeps the regions', async () => {
    const probe = probeOf({ [HOSTS.public]: regions('KR', 'SGN') });
    expect(await probe.site()).toBe('public');
    expect(await probe.regions()).toEqual(['KR', 'SGN']);
    expect(probe.asked()).toEqual([HOSTS.public]);
  });

  it.each(['government', 'financial'] as const)('finds an account of the %s site', async (site) => {
    const probe = probeOf({ [HOSTS[site]]: regions('KR') });
    expect(await probe.site()).toBe(site);
    expect(await probe.regions()).toEqual(['KR']);
  });

  it('takes a refusal of a known key for the site', async () => {
    const probe = probeOf({ [HOSTS.public]: refusal('210') });
    expect(await probe.site()).toBe('public');
    await expect(probe.regions()).rejects.toMatchObject({ fault: { kind: 'denied' } });
    expect(probe.asked()).toEqual([HOSTS.public]);
  });

  it('says what the public site said where no site knows the key', async () => {
    const probe = probeOf({});
    expect(await probe.site()).toBe('public');
    await expect(probe.regions()).rejects.toMatchObject({ fault: { kind: 'credentials' } });
  });

  it('asks only the site that the user named', async () => {
    const probe = probeOf({ [HOSTS.public]: regions('KR') }, 'government');
    expect(await probe.site()).toBe('government');
    expect(probe.asked()).toEqual([HOSTS.government]);
  });

  it('does not take a list without any region, or with one that is no code, for an answer', async () => {
    await expect(probeOf({ [HOSTS.public]: regions() }).regions()).rejects.toMatchObject({
      fault: { kind: 'malformed' },
    });
    await expect(probeOf({ [HOSTS.public]: regions('KR', 'a.evil/') }).regions()).rejects.toMatchObject({
      fault: { kind: 'malformed' },
    });
  });
});
