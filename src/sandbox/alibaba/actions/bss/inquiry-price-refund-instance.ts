import { defineAction } from '../../action.js';
import { sum, toNumber } from '../../amounts.js';
import { required, text } from '../../parameters.js';
import { findRefundable } from './find-refundable.js';
import { succeed } from './envelope.js';

/** What would be paid back for a subscription that ends today. */
export const inquiryPriceRefundInstance = defineAction({
  service: 'bss',
  name: 'InquiryPriceRefundInstance',
  parameters: {
    ClientToken: text(),
    InstanceId: required(text()),
    ProductCode: required(text()),
    ProductType: text(),
  },
  run: (call) => {
    const { state, now } = call;
    const instance = findRefundable(call);
    const paid = sum(
      state.bills.filter(
        ({ instanceId, item }) => instanceId === instance.id && item === 'SubscriptionOrder',
      ),
      (line) => line.paid,
    );
    const left = (instance.endsAt - now) / (instance.endsAt - instance.createdAt);
    return succeed({
      HostId: 'sandbox',
      InstanceId: instance.id,
      Currency: state.currency,
      RefundAmount: toNumber(Math.floor((paid * left) / 10_000) * 10_000),
    });
  },
});
