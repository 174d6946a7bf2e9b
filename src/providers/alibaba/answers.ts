import * as z from 'zod';
import type { Fault } from '../../domain/errors.js';
import type { HttpResponse } from '../../domain/ports.js';
import { parseBulk } from '../_shared/bulk.js';
import { parseJson, text } from '../_shared/decode.js';
import {
  isOk,
  judgeStorageAnswer,
  MISSHAPEN,
  notUnderstood,
  parsed,
  requestIdOf,
} from '../_shared/answers.js';
import { toFault } from './errors.js';

/** BSS reports success in words as well as by status. */
const SUCCESS_CODES: ReadonlySet<string> = new Set(['200', 'Success', 'success', 'OK']);

/** A number where the document was read as such. */
const code = z.union([text, z.number().transform(String)]);

const envelope = z.object({
  Code: code.optional(),
  code: code.optional(),
  Message: text.nullish(),
  message: text.nullish(),
  RequestId: text.nullish(),
  requestId: text.nullish(),
  Success: z.unknown().optional(),
});

/** Reads an answer of an RPC action. @throws SyntaxError when it is not JSON. */
export function readAnswer({ body }: HttpResponse): unknown {
  return parseJson(body);
}

/** What an RPC answer says went wrong: by status, or by BSS's inner envelope on status 200. */
export function judgeAnswer(response: HttpResponse): Fault | undefined {
  return judgeDocument(
    response,
    parsed(() => readAnswer(response)),
  );
}

export interface BulkReader {
  readonly judge: (response: HttpResponse) => Fault | undefined;
  /** What the answer judged last holds. */
  readonly document: () => unknown;
}

/** Judges answers whose documents are large, so that each is read once only. */
export function createBulkReader(): BulkReader {
  let document: unknown;
  return {
    judge: (response) => {
      document = parsed(() => parseBulk(response.body));
      return judgeDocument(response, document);
    },
    document: () => document,
  };
}

function judgeDocument(response: HttpResponse, document: unknown): Fault | undefined {
  const { data } = envelope.safeParse(document);
  const ok = isOk(response);
  if (!data) return document === undefined || !ok ? notUnderstood(response, toFault) : MISSHAPEN;
  const code = data.Code ?? data.code;
  return ok && isSuccess(code, data.Success) ? undefined : providerFault(response, data, code);
}

function isSuccess(code: string | undefined, success: unknown): boolean {
  const succeeded = success === undefined || success === true || success === 'true';
  return succeeded && (code === undefined || SUCCESS_CODES.has(code));
}

function providerFault(
  { status, headers }: HttpResponse,
  data: z.output<typeof envelope>,
  code: string | undefined,
): Fault {
  const retryAfter = headers['x-acs-retry-after'];
  return toFault({
    status,
    code: code === undefined || code === '' ? `HTTP ${status}` : code,
    message: data.Message ?? data.message ?? '',
    ...requestIdOf(data.RequestId ?? data.requestId ?? headers['x-acs-request-id']),
    ...(retryAfter !== undefined && /^\d{1,6}$/.test(retryAfter) ? { retryAfterMs: Number(retryAfter) } : {}),
  });
}

/** What an answer of OSS says went wrong. */
export function judgeOssAnswer(response: HttpResponse): Fault | undefined {
  return judgeStorageAnswer(response, toFault);
}
