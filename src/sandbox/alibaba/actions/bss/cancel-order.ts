import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { refuseValue, required, text } from '../../parameters.js';
import { succeed } from './envelope.js';

/** Cancels an order that was not paid. */
export const cancelOrder = defineAction({
  service: 'bss',
  name: 'CancelOrder',
  parameters: { OrderId: required(text()), ...unsupported('OwnerId') },
  run: ({ values, state }) => {
    const order = state.orders.find(({ id }) => id === values.OrderId);
    if (order?.payment !== 'Unpaid') throw refuseValue('OrderId', 'joined', 'it is no unpaid order');
    order.payment = 'Cancelled';
    return succeed({ HostId: 'sandbox' });
  },
});
