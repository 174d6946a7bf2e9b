import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';

import { pagedKind, pageOf } from './kind.js';

const row = z.object({ keyId: text, keyName: maybe(text) });

/** Keys of the key service. Deleting one takes 7 to 30 days. */
export const kmsKey = pagedKind({
  action: ACTIONS.describeKeyList,
  regions: undefined,
  charged: false,
  page: pageOf('keyList', row),
  describe: ({ keyId, keyName }) => [{ id: keyId, type: 'KMS key', name: keyName, charge: 'postpaid' }],
});
