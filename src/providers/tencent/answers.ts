import * as z from 'zod';
import type { Fault } from '../../domain/errors.js';
import type { HttpResponse } from '../../domain/ports.js';
import { parseBulk } from '../_shared/bulk.js';
import { parseJson, text } from '../_shared/decode.js';
import { parseXml } from '../_shared/xml.js';
import { toFault } from './errors.js';

const envelope = z.object({
  Response: z.looseObject({
    Error: z.object({ Code: text, Message: text.nullish() }).optional(),
    RequestId: text.nullish(),
  }),
});

/** Reads what stands in `Response`. @throws SyntaxError when the body is not JSON. */
export function readAnswer({ body }: HttpResponse): unknown {
  return responseOf(parseJson(body));
}

function responseOf(document: unknown): unknown {
  return typeof document === 'object' && document !== null && 'Response' in document
    ? document.Response
    : undefined;
}

/** What an answer says went wrong. Errors come with status 200, so the body decides. */
export function judgeAnswer(response: HttpResponse): Fault | undefined {
  return judgeDocument(
    response,
    parsed(() => parseJson(response.body)),
  );
}

export interface BulkReader {
  readonly judge: (response: HttpResponse) => Fault | undefined;
  /** What stands in `Response` of the answer judged last. */
  readonly answer: () => unknown;
}

/** Judges answers whose documents are large, so that each is read once only. */
export function createBulkReader(): BulkReader {
  let document: unknown;
  return {
    judge: (response) => {
      document = parsed(() => parseBulk(response.body));
      return judgeDocument(response, document);
    },
    answer: () => responseOf(document),
  };
}

function judgeDocument(response: HttpResponse, document: unknown): Fault | undefined {
  const { data } = envelope.safeParse(document);
  if (!data) return document === undefined || !isOk(response) ? notUnderstood(response) : MISSHAPEN;
  const { Error: error, RequestId } = data.Response;
  if (error === undefined) return isOk(response) ? undefined : notUnderstood(response);
  return toFault({
    status: response.status,
    code: error.Code,
    message: error.Message ?? '',
    ...requestIdOf(RequestId),
  });
}

const MISSHAPEN: Fault = {
  kind: 'malformed',
  code: 'MalformedAnswer',
  message: 'the answer has another shape',
};

const cosError = z.object({
  Error: z.object({ Code: text, Message: text.optional(), RequestId: text.optional() }),
});

/** Reads an answer of COS; an empty element is empty text. */
export function readCosAnswer({ body }: HttpResponse): unknown {
  return parseXml(body);
}

/** What an answer of COS says went wrong. */
export function judgeCosAnswer(response: HttpResponse): Fault | undefined {
  const document = readCosAnswer(response);
  if (isOk(response)) return document === undefined ? notUnderstood(response) : undefined;
  const { data } = cosError.safeParse(document);
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
