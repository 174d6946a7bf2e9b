import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../../src/domain/ports.js';
import { Secret } from '../../../src/domain/secret.js';
import { createSiteProbe } from '../../../src/providers/alibaba/site.js';
import type { Site } from '../../../src/providers/alibaba/endpoints.js';
import { fakeHttp } from '../../helpers/fake-http.js';

const CHINA = 'business.aliyuncs.com';
const INTERNATIONAL = 'business.ap-southeast-1.aliyuncs.com';

const refusal = (code: string): Partial<HttpResponse> => ({
  status: 400,
  body: JSON.stringify({ Code: code }),
});
const NOT_HERE = refusal('NotApplicable');
const balance = (currency: string): Partial<HttpResponse> => ({
  body: JSON.stringify({
    Code: '200',
    Success: true,
    Data: { AvailableAmount: '1.00', AvailableCashAmount: '1.00', Currency: currency },
  }),
});

/** A probe of an account that answers as told at each site's host. */
function probeOf(answers: Readonly<Record<string, Partial<HttpResponse>>>, named?: Site) {
  const http = fakeHttp(({ request }) => answers[new URL(request.url).host] ?? refusal('NoSuchHost'));
  const key = { id: 'id', secret: new Secret('secret') };
  const probe = createSiteProbe({ http, key, signal: new AbortController().signal }, named);
  return { ...probe, asked: () => http.sent.map(({ request }) => new URL(request.url).host) };
}

describe('the site probe', () => {
  it('finds an account of the China site by one call, and keeps the balance', async () => {
    const probe = probeOf({ [CHINA]: balance('CNY') });
    expect(await probe.site()).toBe('china');
    expect(await probe.balance()).toMatchObject({ cash: '1', currency: 'CNY' });
    expect(probe.asked()).toEqual([CHINA]);
  });

  it('finds an account of the international site', async () => {
    const probe = probeOf({ [CHINA]: NOT_HERE, [INTERNATIONAL]: balance('USD') });
    expect(await probe.site()).toBe('international');
    expect(await probe.balance()).toMatchObject({ currency: 'USD' });
    expect(probe.asked()).toEqual([CHINA, INTERNATIONAL]);
  });

  it('finds no site where both say that they are not it', async () => {
    const probe = probeOf({ [CHINA]: NOT_HERE, [INTERNATIONAL]: NOT_HERE });
    expect(await probe.site()).toBe('unknown');
    await expect(probe.balance()).rejects.toMatchObject({ fault: { kind: 'wrong-site' } });
  });

  it('draws no conclusion from a refusal', async () => {
    const probe = probeOf({ [CHINA]: refusal('NotAuthorized') });
    expect(await probe.site()).toBe('unknown');
    await expect(probe.balance()).rejects.toMatchObject({ fault: { kind: 'denied' } });
    expect(probe.asked()).toEqual([CHINA]);
  });

  it('believes the user who names the site', async () => {
    const probe = probeOf(
      { [CHINA]: balance('CNY'), [INTERNATIONAL]: refusal('NotAuthorized') },
      'international',
    );
    expect(await probe.site()).toBe('international');
    expect(probe.asked()).toEqual([INTERNATIONAL]);
  });

  it('asks once, whoever wants to know', async () => {
    const probe = probeOf({ [CHINA]: balance('CNY') });
    await Promise.all([probe.site(), probe.site(), probe.balance(), probe.balance()]);
    expect(probe.asked()).toHaveLength(1);
  });
});
