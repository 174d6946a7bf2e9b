import { addMonths, DAY_MS, localMonth } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import { BILL_ZONE, type Invoice } from '../entities/billing.js';
import type { JdcloudState } from '../entities/state.js';
import { emptyState, identity } from './account.js';
import { bulkLedger } from './bulk.js';
import { cleanState } from './clean.js';
import { billed } from './things.js';

const apart = identity('ledgergap', 8);
const moving = identity('movingmonth', 9);

const strayed = identity('lostfiles', 10);

const FEW = 720;
/** More than one page of the largest size in each month. */
const PAGES = 54_000;

/** The overview of a month that is closed claims what no line of it shows. */
export const ledgerGap: Scenario<JdcloudState> = {
  name: 'ledger-gap',
  title: 'one month whose bill lines do not add up to its overview',
  account: apart,
  seed: (context) => ({
    ...emptyState(apart, context),
    bulk: bulkLedger(context, apart.accountId, FEW),
    quirks: { gap: { month: addMonths(localMonth(context.now, BILL_ZONE), -3), amount: 1_234 }, late: null },
  }),
};

/** The running month gains a line while its pages are read. */
export const movingMonth: Scenario<JdcloudState> = {
  name: 'moving-month',
  title: 'a running month whose bill grows between two pages, once',
  account: moving,
  seed: (context) => ({
    ...emptyState(moving, context),
    bulk: bulkLedger(context, moving.accountId, PAGES),
    quirks: {
      gap: null,
      late: billed(context.now, 0, {
        serviceCode: 'vm',
        serviceName: '云主机',
        resourceId: 'i-late0001',
        total: 42,
      }),
    },
  }),
};

/** One invoice is well; the files of the others cannot be had. */
export const lostFiles: Scenario<JdcloudState> = {
  name: 'lost-files',
  title: 'invoices whose files lie on a foreign host, are gone, or are a page of the site',
  account: strayed,
  seed: (context) => {
    const invoice = (number: string, days: number): Invoice => ({
      ...{ number, status: 'invoiced', title: '示例科技有限公司', amount: 29_900, documents: [] },
      createdAt: context.now - days * DAY_MS,
    });
    return {
      ...cleanState(strayed, context),
      invoices: [
        invoice('INV0000001001', 10),
        { ...invoice('../foreign', 20), fileUrl: 'https://files.example.com/../../x.pdf' },
        { ...invoice('INV0000001003', 30), filesAre: 'gone' },
        { ...invoice('INV0000001004', 40), filesAre: 'a-page' },
      ],
    };
  },
};
