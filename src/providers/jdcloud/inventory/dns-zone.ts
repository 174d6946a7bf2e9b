import * as z from 'zod';
import { ACTIONS } from '../actions.js';
import { idText } from '../facts/schemas.js';

import { pagedKind, pageOf } from './kind.js';

const row = z.object({ domainName: idText });

/** DNS zones. The list of registered names has no call. */
export const dnsZone = pagedKind({
  type: 'DNS zone',
  action: ACTIONS.describeDomains,
  regions: undefined,
  charged: false,
  page: pageOf('dataList', row),
  describe: ({ domainName }) => [{ id: domainName, charge: 'postpaid' }],
});
