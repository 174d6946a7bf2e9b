import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { idText } from '../facts/schemas.js';

import { pagedKind, pageOf } from './kind.js';

const row = z.object({ domainName: idText, id: maybe(text) });

/** DNS zones. The list of registered names has no call. */
export const dnsZone = pagedKind({
  type: 'DNS zone',
  action: ACTIONS.describeDomains,
  regions: undefined,
  charged: false,
  page: pageOf('dataList', row),
  describe: ({ domainName, id }) => [{ id: domainName, handle: id, charge: 'postpaid' }],
});
