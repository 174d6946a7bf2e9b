import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod';
import type { Fault } from '../../domain/errors.js';
import type { HttpResponse } from '../../domain/ports.js';
import { parseJson, text } from '../_shared/decode.js';
import { isWholeXml } from '../_shared/whole-xml.js';
import { toFault } from './errors.js';

const envelope = z.object({
  Response: z.looseObject({
    Error: z.object({ Code: text, Message: text.nullish() }).optional(),
    RequestId: text.nullish(),
  }),
});

/** Reads what stands in `Response`. @throws SyntaxError when the body is not JSON. */
export function readAnswer({ body }: HttpResponse): unknown {
  const document = parseJson(body);
  return typeof document === 'object' && document !== null && 'Response' in document
    ? document.Response
    : undefined;
}

/** What an answer says went wrong. Errors come with status 200, so the body decides. */
export function judgeAnswer(response: HttpResponse): Fault | undefined {
  const document = parsed(() => parseJson(response.body));
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

const xml = new XMLParser({
  parseTagValue: false,
  ignoreAttributes: true,
  isArray: (name) => name === 'Bucket',
});
const cosError = z.object({
  Error: z.object({ Code: text, Message: text.optional(), RequestId: text.optional() }),
});

/** Reads an answer of COS; an empty element is empty text. */
export function readCosAnswer({ body }: HttpResponse): unknown {
  return xml.parse(body);
}

/** What an answer of COS says went wrong. */
export function judgeCosAnswer(response: HttpResponse): Fault | undefined {
  if (isOk(response)) return isWholeXml(response.body) ? undefined : notUnderstood(response);
  const { data } = cosError.safeParse(parsed(() => readCosAnswer(response)));
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
