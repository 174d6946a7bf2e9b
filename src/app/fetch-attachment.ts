import { allowedAddress, kindOfBytes, type Attachment, type AttachmentKind } from '../domain/attachment.js';
import { ApiError, type Fault, type FaultKind } from '../domain/errors.js';
import type { ApiCall, Http, HttpResponse } from '../domain/ports.js';
import type { RecordTable } from '../domain/records.js';

/** A file as it came, its kind told by its content. */
export interface FetchedFile {
  readonly kind: AttachmentKind;
  readonly bytes: Uint8Array;
}

/** Asks for a file that a row of a table points to. @throws ApiError when it cannot be had, or is something else. */
export type FetchAttachment = (attachment: Attachment, table: RecordTable) => Promise<FetchedFile>;

const LARGEST_FILE = 16 * 1024 * 1024;
const RATE = { limit: 10, intervalMs: 1000, scope: 'files' };

/** Statuses that say more than that the file did not come. A redirect is among what is left: none is followed. */
const KINDS: Readonly<Record<number, FaultKind>> = {
  401: 'denied',
  403: 'denied',
  404: 'not-found',
  408: 'unavailable',
  410: 'not-found',
  429: 'throttled',
};

/** Fetches from the provider's own hosts alone, and without key or signature: an address must be enough. */
export function createFetch(
  http: Pick<Http, 'send'>,
  provider: string,
  signal: AbortSignal,
): FetchAttachment {
  return async (attachment, { name, attachments }) => {
    const url = allowedAddress(attachment.url, attachments?.domains ?? []);
    if (url === undefined) {
      throw new ApiError(name, refusal('refused', 'ForeignAddress', 'the address is none of the provider'));
    }
    const call = readFile({ provider, action: name, url });
    const { bytes } = await http.send({ ...call, judge: (answer) => judge(answer, attachment) }, signal);
    const kind = bytes && kindOfBytes(bytes);
    if (!kind) throw new ApiError(name, WRONG_CONTENT);
    return { kind, bytes };
  };
}

/** No provider documents how its files are asked for, so the call bears the name of the table. */
function readFile({
  url,
  ...of
}: Pick<ApiCall, 'provider' | 'action'> & { readonly url: string }): Omit<ApiCall, 'judge'> {
  return {
    ...of,
    effect: 'read',
    rate: RATE,
    needs: [],
    sign: () => ({ method: 'GET', url, headers: { accept: '*/*' }, largestFile: LARGEST_FILE }),
  };
}

function judge({ status, bytes }: HttpResponse, { kind: wanted }: Attachment): Fault | undefined {
  if (status !== 200) {
    const kind = KINDS[status] ?? (status >= 500 ? 'unavailable' : 'refused');
    return refusal(kind, `Http${status}`, `the address answers with HTTP ${status}`);
  }
  const kind = bytes && kindOfBytes(bytes);
  return kind !== undefined && (wanted === 'any' || wanted === kind) ? undefined : WRONG_CONTENT;
}

const WRONG_CONTENT = refusal('malformed', 'UnexpectedContent', 'what came is not the file it should be');

function refusal(kind: FaultKind, code: string, message: string): Fault {
  return { kind, code, message };
}
