import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { ATTACHMENT_KINDS } from '../domain/attachment.js';
import { codeOf, onDisk, replaceWhole } from './disk.js';
import type { SlicePlace } from './slice-record.js';

const attachmentRecord = z.strictObject({
  schemaVersion: z.literal('1'),
  provider: z.string(),
  accountId: z.string(),
  url: z.string(),
  kind: z.enum(ATTACHMENT_KINDS),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What was fetched for whom from where; it is written before the file gets its name. */
export type AttachmentRecord = z.infer<typeof attachmentRecord>;

/** Where the record of one file lies. */
export type RecordPlace = Pick<SlicePlace, 'record' | 'scratch'>;

/** Undefined where there is none that can be used, which only costs time. */
export async function readAttachmentRecord({ record }: RecordPlace): Promise<AttachmentRecord | undefined> {
  return onDisk(record, async () => {
    try {
      return attachmentRecord.parse(JSON.parse(await readFile(record, 'utf8')));
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError)
        return undefined;
      throw error;
    }
  });
}

export async function writeAttachmentRecord(
  { record, scratch }: RecordPlace,
  content: AttachmentRecord,
): Promise<void> {
  await replaceWhole(record, JSON.stringify(content), scratch);
}
