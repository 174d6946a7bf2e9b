import { integer, requiredText, type Action } from '../input.js';
import { refuseArgument } from '../refusal.js';

/** Refunds of resources. No account of the sandbox has asked for one. */
export const REFUND_ACTIONS: readonly Action[] = [
  {
    service: 'refund',
    // The provider's own spelling.
    name: 'descirbeRefundStatus',
    method: 'POST',
    path: '/v1/regions/{regionId}/refund:status',
    body: ['pin', 'refundId', 'resourceId', 'pageNumber', 'pageSize'],
    run: ({ state, body, repeatPages }) => {
      if (requiredText(body, 'pin') !== state.pin) throw refuseArgument('pin is not that of the caller');
      const pageSize = integer(body['pageSize'], 'pageSize', { initial: 20 });
      const currentPage = integer(body['pageNumber'], 'pageNumber', { min: 0, initial: 0 });
      return { pageInfos: { currentPage, pageSize, totalRecord: repeatPages ? 1 : 0 }, data: null };
    },
  },
];
