import { isoSeconds, parseInstant } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { toText } from '../../amounts.js';
import type { Order } from '../../entities/billing.js';
import { unsupported } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { oneOf, refuseValue, text } from '../../parameters.js';
import { cutPage, PAGING, placeOf, succeed } from './envelope.js';

const HOUR_MS = 3_600_000;

/** Orders of a span of time; of the last hour only, where none is given. */
export const queryOrders = defineAction({
  service: 'bss',
  name: 'QueryOrders',
  parameters: {
    ...PAGING,
    CreateTimeStart: text(),
    CreateTimeEnd: text(),
    OrderType: oneOf(
      'New',
      'Renew',
      'Upgrade',
      'TempUpgrade',
      'Downgrade',
      'Refund',
      'Convert',
      'ResizeDisk',
      'CompensatoryRenew',
      'IncreaseUpgrade',
      'Exchange',
      'ChangeOperatingSystem',
    ),
    PaymentStatus: oneOf('Unpaid', 'Paid', 'Cancelled'),
    ProductCode: text(),
    ProductType: text(),
    SubscriptionType: oneOf('Subscription', 'PayAsYouGo'),
    ...unsupported('OwnerId'),
  },
  run: ({ values, state, now, repeatPages }) => {
    const from = readInstant('CreateTimeStart', values.CreateTimeStart) ?? now - HOUR_MS;
    const to = readInstant('CreateTimeEnd', values.CreateTimeEnd) ?? now;
    const same = (wanted: string | undefined, value: string | null): boolean =>
      wanted === undefined || wanted === value;
    const found = state.orders.filter(
      (order) =>
        order.createdAt >= from &&
        order.createdAt <= to &&
        same(values.OrderType, order.type) &&
        same(values.PaymentStatus, order.payment) &&
        same(values.ProductCode, order.product.code) &&
        same(values.ProductType, order.product.type) &&
        same(values.SubscriptionType, order.subscription),
    );
    const page = cutPage(found, { values, repeatPages });
    return succeed({
      HostName: 'sandbox',
      ...placeOf(page),
      OrderList: { Order: page.rows.map((order) => toOrder(order, state.currency)) },
    });
  },
});

function toOrder(order: Order, currency: string): Encodable {
  return {
    OrderId: order.id,
    OrderType: order.type,
    ProductCode: order.product.code,
    ProductType: order.product.type,
    CommodityCode: order.product.commodity,
    SubscriptionType: order.subscription,
    PaymentStatus: order.payment ?? 'NULL',
    CreateTime: isoSeconds(order.createdAt),
    PaymentTime: order.paidAt === null ? '' : isoSeconds(order.paidAt),
    Currency: currency,
    PaymentCurrency: currency,
    PretaxGrossAmount: toText(order.gross),
    PretaxAmount: toText(order.net),
    PretaxAmountLocal: toText(order.net),
    AfterTaxAmount: toText(order.net),
    Tax: '0.00',
    RelatedOrderId: '',
  };
}

function readInstant(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const ms = parseInstant(value);
  if (ms === undefined)
    throw refuseValue(name, 'joined', 'it must be a UTC time of the form yyyy-MM-ddTHH:mm:ssZ');
  return ms;
}
