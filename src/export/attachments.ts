import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Attachment, AttachmentKind } from '../domain/attachment.js';
import { AcctcloseError } from '../domain/errors.js';
import type { AttachmentFacts, AttachmentPlace, RecordFiles } from '../domain/export.js';
import { readAttachmentRecord, writeAttachmentRecord } from './attachment-record.js';
import { isIntact, kindOf, makeFolder, onDisk, replaceWhole, type Print } from './disk.js';
import type { ExportFolder } from './folder.js';
import type { FolderOwner } from './owner-record.js';

/** A file that some run fetched. */
interface Known extends Print {
  readonly url: string;
  readonly kind: AttachmentKind;
}

type Owner = Pick<FolderOwner, 'provider' | 'accountId'>;

/** Places for what the rows of tables point to: `<table>/<number>-<hash>.<kind>`. */
export function attachmentPlaces(folder: ExportFolder, owner: Owner): NonNullable<RecordFiles['attachment']> {
  const former = new Map(folder.former?.attachments.map((entry) => [withoutEnding(entry.file), entry]));
  return (table, attachment) => {
    const stem = stemOf(attachment);
    const name = `${table}/${stem}`;
    return openPlace({ name, table, url: attachment.url, former: former.get(name), owner, folder });
  };
}

interface PlaceParts {
  readonly name: string;
  readonly table: string;
  readonly url: string;
  readonly former: Known | undefined;
  readonly owner: Owner;
  readonly folder: ExportFolder;
}

function openPlace({ name, table, url, former, owner, folder }: PlaceParts): AttachmentPlace {
  const place = folder.place(name.replace('/', '--'));
  const pathOf = (kind: AttachmentKind): string => join(folder.path, `${name}.${kind}`);
  const factsOf = ({ kind, bytes, sha256 }: Omit<Known, 'url'>): AttachmentFacts => ({
    ...{ file: `${name}.${kind}`, kind, bytes, sha256 },
  });
  const recorded = async (): Promise<Known | undefined> => {
    const record = await readAttachmentRecord(place);
    const { provider, accountId } = owner;
    return record?.provider === provider && record.accountId === accountId ? record : undefined;
  };
  return {
    name,
    async kept() {
      for (const known of [former, await recorded()]) {
        if (known?.url !== url) continue;
        const path = pathOf(known.kind);
        if (await onDisk(path, () => isIntact(path, known))) return factsOf(known);
      }
      return undefined;
    },
    async save(kind, bytes) {
      const path = pathOf(kind);
      if (!former && !(await recorded())) await refuseWhere(path, (found) => found !== undefined);
      const print = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
      await writeAttachmentRecord(place, { schemaVersion: '1', ...owner, url, kind, ...print });
      await makeOwnFolder(join(folder.path, table));
      await replaceWhole(path, bytes, place.scratch);
      return factsOf({ kind, ...print });
    },
  };
}

/** A folder of our own: a link in its place could lead anywhere. */
async function makeOwnFolder(path: string): Promise<void> {
  await refuseWhere(path, (found) => found === 'file' || found === 'other');
  await onDisk(path, () => makeFolder(path));
}

async function refuseWhere(
  path: string,
  isStrange: (found: Awaited<ReturnType<typeof kindOf>>) => boolean,
): Promise<void> {
  if (!isStrange(await onDisk(path, () => kindOf(path)))) return;
  throw new AcctcloseError('usage', `${path} is in the way: acctclose did not write it.`, {
    code: 'file-in-the-way',
    tryThis: ['Move it away, or choose another folder with --out.'],
  });
}

/**
 * What can be read of the number, for people, and a hash of number and kind: no two share a name, whatever the
 * provider puts into a number and whether or not the disk tells large letters from small ones.
 */
function stemOf({ id, kind }: Attachment): string {
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  const hash = createHash('sha256')
    .update(JSON.stringify([id, kind]))
    .digest('hex');
  return [...(plain === '' ? [] : [plain]), hash.slice(0, 16)].join('-');
}

function withoutEnding(file: string): string {
  return file.replace(/\.[a-z]+$/, '');
}
