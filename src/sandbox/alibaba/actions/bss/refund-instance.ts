import { defineAction } from '../../action.js';
import { oneOf, required, text } from '../../parameters.js';
import { letGo } from '../../releasing.js';
import { findRefundable } from './find-refundable.js';
import { succeed } from './envelope.js';

/** Takes a subscription back before its end. */
export const refundInstance = defineAction({
  service: 'bss',
  name: 'RefundInstance',
  parameters: {
    ClientToken: required(text()),
    ImmediatelyRelease: oneOf('0', '1'),
    InstanceId: required(text()),
    ProductCode: required(text()),
    ProductType: text(),
  },
  run: (call) => {
    const { id } = findRefundable(call);
    letGo(call, id, 'OperationDenied.OrderProcessing', 400);
    return succeed({ HostId: 'sandbox', OrderId: BigInt(281_190_000_000_900 + call.state.orders.length) });
  },
});
