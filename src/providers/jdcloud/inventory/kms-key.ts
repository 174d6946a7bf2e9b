import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { readTime, idText } from '../facts/schemas.js';
import { pagedKind, pageOf } from './kind.js';

const SCHEDULED = '2';

const row = z.object({
  keyId: idText,
  keyName: maybe(text),
  keyStatus: maybe(text),
  deleteTime: maybe(text),
});

/** Keys of the key service. Deleting one takes 7 to 30 days; one that is scheduled is on its way out. */
export const kmsKey = pagedKind({
  type: 'KMS key',
  action: ACTIONS.describeKeyList,
  regions: undefined,
  charged: false,
  page: pageOf('keyList', row),
  describe: ({ keyId, keyName, keyStatus, deleteTime }) => [
    {
      id: keyId,
      name: keyName,
      state: keyStatus,
      charge: 'postpaid',
      ...(keyStatus === SCHEDULED ? { stage: 'recycled', until: readTime(deleteTime) } : {}),
    },
  ],
});
