import { beginRelease } from '../../engine/releases.js';
import { ownDisks } from '../changes/compute.js';
import { PRODUCT_KINDS, type Product } from '../entities/products.js';
import { present } from '../holdings.js';
import { integer, requiredObject, requiredText, type Action, type Input } from '../input.js';
import { cutPage } from '../paging.js';
import { refuseArgument } from '../refusal.js';

const KNOWN = [
  'refundType',
  'resourceId',
  'refundChannel',
  'refundWay',
  'refundReason',
  'refundReasonOther',
  'refundArea',
];
const AT = '/v1/regions/{regionId}';

/** Refunds of resources, which are deleted with them. The service refuses in its own words inside a good answer. */
export const REFUND_ACTIONS: readonly Action[] = [
  {
    service: 'refund',
    name: 'submitResourceRefund',
    method: 'POST',
    path: `${AT}/refund:resource`,
    body: ['jsonBody'],
    run: (input) => {
      const wanted = requiredObject(input.body, 'jsonBody');
      const strange = Object.keys(wanted).find((name) => !KNOWN.includes(name));
      if (strange !== undefined) throw refuseArgument(`unknown parameter ${strange}`);
      const found = findPrepaid(input, requiredText(wanted, 'resourceId'));
      const { refunds, releases } = input.state;
      if (!found || refunds.includes(found.id))
        return { success: false, code: 1, data: null, message: 'the resource cannot be refunded' };
      refunds.push(found.id);
      for (const id of [found.id, ...ownDisks(found)]) beginRelease(releases, id, input.now);
      return { success: true, code: 0, data: `refund-${found.id}`, message: null };
    },
  },
  {
    service: 'refund',
    // The provider's own spelling.
    name: 'descirbeRefundStatus',
    method: 'POST',
    path: `${AT}/refund:status`,
    body: ['pin', 'refundId', 'resourceId', 'pageNumber', 'pageSize'],
    run: ({ state, body, repeatPages }) => {
      if (requiredText(body, 'pin') !== state.pin) throw refuseArgument('pin is not that of the caller');
      const wanted = state.refunds.filter((id) => [undefined, id].includes(body['resourceId'] as string));
      const { rows, page, size, total } = cutPage(wanted, {
        page: integer(body['pageNumber'], 'pageNumber', { min: 0, initial: 0 }) + 1,
        size: integer(body['pageSize'], 'pageSize', { initial: 20 }),
        repeat: repeatPages,
      });
      return {
        pageInfos: { currentPage: page - 1, pageSize: size, totalRecord: total },
        data:
          rows.length === 0
            ? null
            : rows.map((id) => ({ pin: state.pin, refundId: `refund-${id}`, resourceId: id })),
      };
    },
  },
];

/** What is paid for a term that has not ended. */
function findPrepaid(input: Input, resourceId: string): Product | undefined {
  return PRODUCT_KINDS.flatMap((kind) => present(input, kind)).find(
    ({ id, charge }) =>
      id === resourceId && charge?.mode === 'prepaid_by_duration' && (charge.expiresAt ?? 0) > input.now,
  );
}
