import * as z from 'zod';
import type { Fault } from '../../domain/errors.js';
import type { HttpResponse } from '../../domain/ports.js';
import { isOk, MISSHAPEN, notUnderstood, parsed, requestIdOf } from '../_shared/answers.js';
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

const changed = z.object({ requestId: text.nullish(), result: z.unknown().optional() });

/**
 * What an answer says went wrong. An `error` beside a result is partial success, so it counts as well.
 * @param signedAt date of the request: a key is refused in the same words when the clock is wrong.
 */
export function judgeAnswer(response: HttpResponse, signedAt: Date): Fault | undefined {
  return judgeDocument(
    response,
    parsed(() => parseJson(response.body)),
    signedAt,
  );
}

/** What a call that changed something was answered. */
export interface Change {
  readonly requestId: string | undefined;
  /** Missing where there is nothing to say. */
  readonly result: unknown;
}

/**
 * The same for a call that changes something. Object storage may answer without a word; after an error inside
 * a good answer it is not known what was done.
 */
export function judgeChange(response: HttpResponse, signedAt: Date): Fault | undefined {
  const ok = isOk(response);
  if (ok && response.body === '') return undefined;
  const fault = judgeAnswer(response, signedAt);
  return fault && ok ? { ...fault, kind: 'unavailable' } : fault;
}

/** Reads an answer that was found good. */
export function readChange(response: HttpResponse): Change {
  const header = response.headers['x-jdcloud-request-id'];
  if (response.body === '') return { requestId: header, result: undefined };
  const { data } = changed.safeParse(parseJson(response.body));
  return { requestId: data?.requestId ?? header, result: data?.result };
}

/** Reads the answers of one call. */
export interface AnswerReader {
  readonly judge: (response: HttpResponse, signedAt: Date) => Fault | undefined;
  /** What the answer judged last holds. */
  readonly document: () => unknown;
}

/** Judging an answer takes the whole document, so it is kept: each is read once only. */
export function createReader(parse: (body: string) => unknown): AnswerReader {
  let document: unknown;
  return {
    judge: (response, signedAt) => {
      document = parsed(() => parse(response.body));
      return judgeDocument(response, document, signedAt);
    },
    document: () => document,
  };
}

function judgeDocument(response: HttpResponse, document: unknown, signedAt: Date): Fault | undefined {
  const { status, headers } = response;
  const ok = isOk(response);
  const { data } = envelope.safeParse(document);
  if (!data) return document !== undefined && ok ? MISSHAPEN : notUnderstood(response, toFault);
  const { error } = data;
  if (!error) return ok ? undefined : notUnderstood(response, toFault);
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

function isSkewed(dateHeader: string | undefined, signedAt: Date): boolean {
  const theirs = Date.parse(dateHeader ?? '');
  return !Number.isNaN(theirs) && Math.abs(theirs - signedAt.getTime()) > SKEW_MS;
}
