import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/domain/secret.js';
import { createClient } from '../../../../src/providers/naver/client.js';
import { readBills } from '../../../../src/providers/naver/facts/bills.js';
import { fakeHttp } from '../../../helpers/fake-http.js';

const NOW = new Date('2026-11-21T08:00:00Z');

const row = (demandMonth: string, changes: object = {}) => ({
  memberNo: 2920001,
  demandMonth,
  demandNo: `4${demandMonth}`,
  useAmount: 1880530,
  thisMonthAmountIncludingVat: 2068583,
  isPaidUp: true,
  thisMonthOverdueAmount: 0,
  totalOverdueAmount: 0.0,
  ...changes,
});

/** Reads the bills of an account that was billed in some months. */
function reading(rowsOf: (start: string, end: string) => readonly object[]) {
  const windows: string[] = [];
  const http = fakeHttp(({ request }) => {
    const { searchParams } = new URL(request.url);
    const [start, end] = [searchParams.get('startMonth')!, searchParams.get('endMonth')!];
    windows.push(`${start}-${end}`);
    const demandCostList = rowsOf(start, end);
    const answer = { returnCode: '0', totalRows: demandCostList.length, demandCostList };
    return { body: JSON.stringify({ getDemandCostListResponse: answer }) };
  });
  const parts = {
    http,
    key: { id: 'id', secret: new Secret('secret') },
    signal: new AbortController().signal,
  };
  return {
    bills: readBills(
      createClient(parts, () => Promise.resolve('public')),
      NOW,
    ),
    windows,
  };
}

describe('readBills', () => {
  it('asks for three months a call, side by side, back over two years', async () => {
    const { bills, windows } = reading(() => []);
    expect(await bills).toEqual([]);
    expect(windows).toEqual([
      '202609-202611',
      '202606-202608',
      '202603-202605',
      '202512-202602',
      '202509-202511',
      '202506-202508',
      '202503-202505',
      '202412-202502',
    ]);
  });

  it('goes on while a bill lies in the last year it has read', async () => {
    const { bills, windows } = reading((start) => (start === '202412' ? [row('202501')] : []));
    expect(await bills).toHaveLength(1);
    expect(windows).toHaveLength(16);
    expect(windows.at(-1)).toBe('202212-202302');
  });

  it('reads a bill without a currency as one in won, and its empty objects as nothing', async () => {
    const changes = { payCurrency: {}, memberNo: '', overdueOccurDate: '' };
    const { bills } = reading((start) => (start === '202609' ? [row('202610', changes)] : []));
    expect(await bills).toMatchObject([
      {
        month: '2026-10',
        used: '1880530',
        charge: '2068583',
        overdue: '0',
        currency: 'KRW',
        accountId: undefined,
      },
    ]);
  });

  it('takes the larger of the two sums that are overdue', async () => {
    const changes = { isPaidUp: false, thisMonthOverdueAmount: 1.5e7, totalOverdueAmount: 1.6e7 };
    const { bills } = reading((start) => (start === '202609' ? [row('202610', changes)] : []));
    expect(await bills).toMatchObject([{ paid: false, overdue: '16000000' }]);
  });

  it.each([['isPaidUp'], ['totalOverdueAmount'], ['useAmount'], ['demandMonth']])(
    'does not understand a bill without %s',
    async (name) => {
      const { bills } = reading(() => [{ ...row('202610'), [name]: undefined }]);
      await expect(bills).rejects.toMatchObject({ fault: { kind: 'malformed' } });
    },
  );
});
