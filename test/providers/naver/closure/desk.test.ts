import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/domain/secret.js';
import { createClient } from '../../../../src/providers/naver/client.js';
import { createClosureDesk } from '../../../../src/providers/naver/closure/desk.js';
import { GUIDE_MESSAGES } from '../../../../src/providers/naver/closure/messages.js';
import { fakeHttp } from '../../../helpers/fake-http.js';

const bill = (demandMonth: string, changes: object = {}) => ({
  demandMonth,
  demandNo: `4${demandMonth}`,
  useAmount: 1000,
  thisMonthAmountIncludingVat: 1100,
  isPaidUp: true,
  thisMonthOverdueAmount: 0,
  totalOverdueAmount: 0,
  ...changes,
});

/** What is seen at noon of a day in Korea. */
async function seenOn(day: string, ...demandCostList: readonly object[]) {
  const windows: string[] = [];
  const http = fakeHttp(({ request }) => {
    const { searchParams } = new URL(request.url);
    windows.push(`${searchParams.get('startMonth')}-${searchParams.get('endMonth')}`);
    const answer = { returnCode: '0', totalRows: demandCostList.length, demandCostList };
    return { body: JSON.stringify({ getDemandCostListResponse: answer }) };
  });
  const key = { id: 'id', secret: new Secret('secret') };
  const client = createClient({ http, key, signal: new AbortController().signal }, () =>
    Promise.resolve('public'),
  );
  const desk = createClosureDesk(client, () => new Date(`${day}T12:00:00+09:00`));
  return { desk, windows, seen: await desk.observe() };
}

describe('what is seen of a withdrawal', () => {
  it('is the last bills, in one call, and no stage', async () => {
    const { desk, windows, seen } = await seenOn('2027-01-20', bill('202612'));
    expect(windows).toEqual(['202611-202701']);
    expect(seen).toMatchObject({ evidence: ['billing:getDemandCostList'] });
    expect(seen.stage).toBeUndefined();
    expect(desk.actions).toEqual(seen.evidence);
  });

  it.each([
    ['bill-paid', '2026-12', '2027-01-20', [bill('202612')]],
    ['bill-paid', '2026-12', '2027-01-20', [bill('202612'), bill('202611')]],
    ['bill-open', '2026-12', '2027-01-11', [bill('202612', { isPaidUp: false }), bill('202611')]],
    [
      'bill-overdue',
      '2026-12',
      '2027-01-20',
      [bill('202612', { isPaidUp: false, totalOverdueAmount: 1122 })],
    ],
    ['bill-awaited', '2026-12', '2027-01-03', [bill('202611')]],
    ['bill-paid', '2026-11', '2027-01-04', [bill('202611')]],
    ['no-bill', '2026-11', '2027-01-20', []],
  ] as const)('says %s of %s on %s', async (code, month, day, bills) => {
    const { seen } = await seenOn(day, ...bills);
    expect(seen.text).toMatchObject({ code, args: { month } });
  });

  it.each(Object.keys(GUIDE_MESSAGES).filter((code) => /^(?:bill-|no-bill)/.test(code)))(
    'says in %s that the account is not closed',
    (code) => expect(GUIDE_MESSAGES[code]).toMatch(/^The key still works, so the account is not closed\./),
  );

  it('has no key to delete by a call', async () => {
    expect((await seenOn('2027-01-20')).desk.ownKey).toBeUndefined();
  });
});
