import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../../../../src/domain/errors.js';
import type { RecordDesk } from '../../../../src/domain/records.js';
import type { FaultKind } from '../../../../src/sandbox/index.js';
import { openSandbox, type ControlledSandbox } from '../../../helpers/sandbox-control.js';
import { openDesk, readPages, readRows, tableOf } from './read.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');
const MONTH = '2026-10';

const TABLES = [
  ['bill-lines', 'billing:getContractDemandCostList'],
  ['bill-lines', 'billing:getDemandCostList'],
  ['bill-months', 'billing:getProductDemandCostList'],
  ['bills', 'billing:getDemandCostList'],
  ['coins', 'billing:getCoinHistoryList'],
  ['credits', 'billing:getCreditHistoryList'],
  ['discounts', 'billing:getDiscountList'],
] as const;

let open: ControlledSandbox;
let desk: RecordDesk;
beforeAll(async () => {
  open = await openSandbox({ now: () => NOW });
  desk = await openDesk(open.sandbox);
});
afterEach(() => open.setFaults([]));
afterAll(() => open.sandbox.close());

const monthOf = (name: string): { month?: string } => (name.startsWith('bill-') ? { month: MONTH } : {});

describe.each(TABLES)('%s while %s', (name, action) => {
  const read = () => readRows(tableOf(desk, name), monthOf(name));
  const fail = (kind: FaultKind, rate: number) => open.setFaults([{ kind, action, rate }]);

  it.each(['throttle', 'http500', 'http503', 'reset', 'truncate', 'lost-reply'] as const)(
    'is read all the same where some calls fail by %s',
    async (kind) => {
      const undisturbed = await read();
      await fail(kind, 0.3);
      expect(await read()).toEqual(undisturbed);
    },
  );

  it.each([
    ['throttle', 'throttled'],
    ['http503', 'unavailable'],
    ['malformed', 'malformed'],
    ['duplicate-page', 'incomplete'],
  ] as const)('is no table where every call fails by %s', async (kind, fault) => {
    await fail(kind, 1);
    const error = await read().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ action, fault: { kind: fault } });
  });
});

describe('a month that moves', () => {
  it('is incomplete while it does, and whole when it is read again', async () => {
    const table = tableOf(await openDesk(open.sandbox, 'moving-month'), 'bill-lines');
    await expect(readPages(table, { month: MONTH })).rejects.toMatchObject({ fault: { kind: 'incomplete' } });
    const pages = await readPages(table, { month: MONTH });
    expect(pages.flatMap(({ rows }) => rows)).toHaveLength(1_101);
  });
});
