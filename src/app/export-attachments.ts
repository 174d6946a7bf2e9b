import type { Attachment } from '../domain/attachment.js';
import { ApiError } from '../domain/errors.js';
import type {
  AttachmentFacts,
  AttachmentPlace,
  ManifestAttachment,
  RecordFiles,
  UnfetchedFile,
} from '../domain/export.js';
import { toGap } from '../domain/gap.js';
import type { EventSink } from '../domain/ports.js';
import type { RecordRow, RecordTable } from '../domain/records.js';
import type { FetchAttachment } from './fetch-attachment.js';
import { sideBySide } from './side-by-side.js';

/** What the rows of one table pointed to. */
export interface Attached {
  readonly fetched: readonly ManifestAttachment[];
  readonly unfetched: readonly UnfetchedFile[];
}

export interface AttachmentEnv {
  readonly files: Pick<RecordFiles, 'attachment'>;
  readonly fetch: FetchAttachment;
  readonly emit: EventSink;
  /** Whether the run is to end. */
  readonly isStopped: () => boolean;
}

/** Fetches what rows point to, page by page, so that no more than a page of addresses waits in memory. */
export interface Attaching {
  /** One that fails never stops the others. @throws what is not a failed call, such as a full disk. */
  take(rows: readonly RecordRow[]): Promise<void>;
  state(): Attached;
}

const SIDE_BY_SIDE = 4;
/** Longer texts of a provider are cut in the manifest; the table has them whole. */
const LONGEST_TEXT = 2048;

export function attachFiles(table: RecordTable, env: AttachmentEnv): Attaching {
  const { files, fetch, emit, isStopped } = env;
  const fetched: ManifestAttachment[] = [];
  const unfetched: UnfetchedFile[] = [];
  const claim = createClaims();
  const takeOne = async (attachment: Attachment, place: AttachmentPlace, isFree: boolean): Promise<void> => {
    if (isStopped()) throw new Error('stopped');
    const of = { table: table.name, ...cut(attachment) };
    try {
      if (!isFree) throw twoAddresses(table);
      fetched.push({ ...of, ...((await place.kept()) ?? (await save(attachment, place))) });
    } catch (error) {
      unfetched.push({ name: place.name, ...of, gap: toGap(error) });
      emit({ type: 'attachment-failed', name: place.name });
    }
  };
  const save = async (attachment: Attachment, place: AttachmentPlace): Promise<AttachmentFacts> => {
    const { kind, bytes } = await fetch(attachment, table);
    return place.save(kind, bytes);
  };
  return {
    async take(rows) {
      const { attachment: placeOf } = files;
      if (!table.attachments || !placeOf) return;
      const wanted = rows.flatMap(table.attachments.of).flatMap((attachment) => {
        const place = placeOf(table.name, attachment);
        const claimed = claim(place.name, attachment.url);
        return claimed === 'again' ? [] : [{ attachment, place, isFree: claimed === 'free' }];
      });
      await sideBySide(wanted, SIDE_BY_SIDE, ({ attachment, place, isFree }) =>
        takeOne(attachment, place, isFree),
      );
    },
    state: () => ({ fetched, unfetched }),
  };
}

/** Whether a name is free, was given to this address before, or was given to another. */
function createClaims(): (name: string, url: string) => 'free' | 'again' | 'taken' {
  const addresses = new Map<string, string>();
  return (name, url) => {
    const before = addresses.get(name);
    if (before !== undefined) return before === url ? 'again' : 'taken';
    addresses.set(name, url);
    return 'free';
  };
}

/** Neither of two files may take the place of the other. */
function twoAddresses({ name }: RecordTable): ApiError {
  const message = 'two rows give the same number and other addresses';
  return new ApiError(name, { kind: 'malformed', code: 'TwoAddresses', message });
}

function cut({ id, kind, url }: Attachment): Attachment {
  return { id: id.slice(0, LONGEST_TEXT), kind, url: url.slice(0, LONGEST_TEXT) };
}
