import * as z from 'zod';
import type { Fault } from '../../domain/errors.js';
import type { HttpResponse } from '../../domain/ports.js';
import { parseBulk } from '../_shared/bulk.js';
import { parseJson, text } from '../_shared/decode.js';
import { parseXml } from '../_shared/xml.js';
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
  if (!data) return document === undefined || !ok ? notUnderstood(response) : MISSHAPEN;
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

const MISSHAPEN: Fault = {
  kind: 'malformed',
  code: 'MalformedAnswer',
  message: 'the answer has another shape',
};

const ossError = z.object({
  Error: z.object({ Code: text, Message: text.optional(), RequestId: text.optional() }),
});

/** Reads an answer of OSS; an empty element is empty text. */
export function readOssAnswer({ body }: HttpResponse): unknown {
  return parseXml(body);
}

/** What an OSS answer says went wrong. */
export function judgeOssAnswer(response: HttpResponse): Fault | undefined {
  const document = readOssAnswer(response);
  if (isOk(response)) return document === undefined ? notUnderstood(response) : undefined;
  const { data } = ossError.safeParse(document);
  if (!data) return notUnderstood(response);
  const { Code, Message = '', RequestId } = data.Error;
  return toFault({ status: response.status, code: Code, message: Message, ...requestIdOf(RequestId) });
}

function isOk({ status }: HttpResponse): boolean {
  return status >= 200 && status < 300;
}

/** A body that is no document at all was cut short or comes from something in between: worth another try. */
function notUnderstood(response: HttpResponse): Fault {
  if (isOk(response)) {
    return { kind: 'unavailable', code: 'UnreadableAnswer', message: 'the answer is not a whole document' };
  }
  const { status } = response;
  return toFault({
    status,
    code: `HTTP ${status}`,
    message: 'the answer is not in the form of the provider',
  });
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
