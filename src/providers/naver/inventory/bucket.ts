import * as z from 'zod';
import { flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { held, unnarrowedKind } from './kind.js';

/** An empty `<Buckets/>` is read as empty text. */
const buckets = z.union([
  z.object({ Bucket: z.array(z.object({ Name: text })) }),
  z.literal('').transform(() => ({ Bucket: [] })),
]);

/** The list is not paged; one that says that it is cut is not understood. */
const answer = z
  .object({ ListAllMyBucketsResult: z.object({ Buckets: buckets, IsTruncated: maybe(flag) }) })
  .transform(({ ListAllMyBucketsResult: list }) => ({
    names: list.Buckets.Bucket.map(({ Name }) => Name),
    cut: list.IsTruncated === true,
  }))
  .refine(({ cut }) => !cut, 'the list is cut')
  .refine(({ names }) => new Set(names).size === names.length, 'a bucket came twice');

/** Object Storage buckets. A bucket is one resource, however many objects it holds. */
export const bucket = unnarrowedKind({
  action: ACTIONS.listBuckets.id,
  copyOut: {
    code: 'copy-bucket',
    tool: 'aws s3',
    url: 'https://api.ncloud-docs.com/docs/en/storage-objectstorage',
    command: 'aws s3 sync s3://BUCKET FOLDER --endpoint-url https://kr.object.ncloudstorage.com',
  },
  async list(client, region) {
    const { names } = await client.callStorage(ACTIONS.listBuckets, answer, region);
    return names.map((name) =>
      held({ id: name, type: 'bucket', name, holdsData: true }, { region, action: ACTIONS.listBuckets }),
    );
  },
});
