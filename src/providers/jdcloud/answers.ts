import * as z from 'zod';
import type { Fault } from '../../domain/errors.js';
import type { HttpResponse } from '../../domain/ports.js';
import { parseBulk } from '../_shared/bulk.js';
import { parseJson, text } from '../_shared/decode.js';
import { toFault } from './errors.js';

/** How far the clocks may be apart before a refused key is put down to them. The provider names no figure. */
const SKEW_MS = 5 * 60_000;

/** A number where the document was read as such. */
const code = z.union([text, z.number()]);

const envelope = z.object({
  requestId: text.nullish(),
  error: z.object({ code: code.nullish(), status: text.nullish(), message: text.nullish() }).nullish(),
});

/** Reads an answer. @throws SyntaxError when it is not JSON. */
export function readAnswer({ body }: HttpResponse): unknown {
  return parseJson(body);
}

/**
 * What an answer says went wrong. An `error` beside a result is partial success, so it counts as well.
 * @param signedAt date of the request: a key is refused in the same words when the clock is wrong.
 */
export function judgeAnswer(response: HttpResponse, signedAt: Date): Fault | undefined {
  return judgeDocument(
    response,
    parsed(() => readAnswer(response)),
    signedAt,
  );
}

export interface BulkReader {
  readonly judge: (response: HttpResponse, signedAt: Date) => Fault | undefined;
  /** What the answer judged last holds. */
  readonly document: () => unknown;
}

/** Judges answers whose documents are large, so that each is read once only. */
export function createBulkReader(): BulkReader {
  let document: unknown;
  return {
    judge: (response, signedAt) => {
      document = parsed(() => parseBulk(response.body));
      return judgeDocument(response, document, signedAt);
    },
    document: () => document,
  };
}

function judgeDocument(response: HttpResponse, document: unknown, signedAt: Date): Fault | undefined {
  const { status, headers } = response;
  const ok = status >= 200 && status < 300;
  const { data } = envelope.safeParse(document);
  if (!data) return document !== undefined && ok ? MISSHAPEN : notUnderstood(response, ok);
  const { error } = data;
  if (!error) return ok ? undefined : notUnderstood(response, ok);
  const fault = toFault({
    status,
    code: error.status ?? `HTTP ${status}`,
    message: error.message ?? '',
    ...requestIdOf(data.requestId ?? headers['x-jdcloud-request-id']),
  });
  return fault.kind === 'credentials' && isSkewed(headers['date'], signedAt)
    ? { ...fault, kind: 'clock' }
    : fault;
}

const MISSHAPEN: Fault = {
  kind: 'malformed',
  code: 'MalformedAnswer',
  message: 'the answer has another shape',
};

/** A body that is no document at all was cut short or comes from something in between: worth another try. */
function notUnderstood({ status }: HttpResponse, ok: boolean): Fault {
  return ok
    ? { kind: 'unavailable', code: 'UnreadableAnswer', message: 'the answer is not a whole document' }
    : toFault({ status, code: `HTTP ${status}`, message: 'the answer is not in the form of the provider' });
}

function isSkewed(dateHeader: string | undefined, signedAt: Date): boolean {
  const theirs = Date.parse(dateHeader ?? '');
  return !Number.isNaN(theirs) && Math.abs(theirs - signedAt.getTime()) > SKEW_MS;
}

function parsed(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function requestIdOf(id: string | null | undefined): { readonly requestId?: string } {
  return id === null || id === undefined || id === '' ? {} : { requestId: id };
}
