import * as z from 'zod';
import type { Fault } from '../../domain/errors.js';
import type { HttpResponse } from '../../domain/ports.js';
import { isOk, MISSHAPEN, notUnderstood as notUnderstoodBy, parsed } from '../_shared/answers.js';
import { parseBulk } from '../_shared/bulk.js';
import { parseJson, text } from '../_shared/decode.js';
import { parseXml } from '../_shared/xml.js';
import { toFault, type ErrorSource } from './errors.js';

/** The gateway takes a request for stale beyond this difference. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
const STALE_OR_UNKNOWN = '200';

interface Stated {
  readonly source: ErrorSource;
  readonly code: string;
  readonly message: string;
}

const words = text.nullish();
/** A number where the document was read as one of many rows. */
const code = z.union([text, z.number().transform(String)]);
const gatewayError = z
  .object({ error: z.object({ errorCode: code, message: words }) })
  .transform(({ error }): Stated => stated('gateway', error.errorCode, error.message));
const serviceError = z
  .object({ responseError: z.object({ returnCode: code, returnMessage: words }) })
  .transform(({ responseError }): Stated =>
    stated('service', responseError.returnCode, responseError.returnMessage),
  );
const plainError = z
  .object({ errorCode: code, message: words })
  .transform(({ errorCode, message }): Stated => stated('service', errorCode, message));
const statedError = z.union([gatewayError, serviceError, plainError]);
/** The organisation names its error `code`, a name that good answers may use too. */
const organizationError = z
  .object({ code: text, message: words })
  .transform((error): Stated => stated('service', error.code, error.message));
/** `{ "<action>Response": { "returnCode": "0" } }`. */
const wrapped = z.record(z.string(), z.looseObject({ returnCode: code, returnMessage: words }));

function stated(source: ErrorSource, code: string, message: string | null | undefined): Stated {
  return { source, code, message: message ?? '' };
}

/** Reads an answer of the gateway. @throws SyntaxError when it is not JSON. */
export function readAnswer({ body }: HttpResponse): unknown {
  return parseJson(body);
}

/**
 * What an answer of the gateway, or of a service behind it, says went wrong.
 * @param signedAt the time that was signed: it tells a stale date from a key that is not known
 */
export function judgeAnswer(response: HttpResponse, signedAt: Date): Fault | undefined {
  return judgeDocument(
    parsed(() => readAnswer(response)),
    response,
    signedAt,
  );
}

/** Judges answers of many rows in the same way and keeps the document of the last one, so that it is read once. */
export function createBulkReader(): {
  readonly judge: typeof judgeAnswer;
  readonly document: () => unknown;
} {
  let document: unknown;
  return {
    judge: (response, signedAt) => {
      document = parsed(() => parseBulk(response.body));
      return judgeDocument(document, response, signedAt);
    },
    document: () => document,
  };
}

function judgeDocument(document: unknown, response: HttpResponse, signedAt: Date): Fault | undefined {
  const error = findError(document, response);
  if (error) return stale(response, error, signedAt) ?? faultOf(response, error);
  if (isOk(response) && document !== undefined) return undefined;
  return response.body.trimStart().startsWith('<') && isOk(response) ? NOT_JSON : notUnderstood(response);
}

function findError(document: unknown, response: HttpResponse): Stated | undefined {
  const named = statedError.safeParse(document).data;
  if (named) return named;
  if (!isOk(response)) return organizationError.safeParse(document).data;
  const [inner] = Object.values(wrapped.safeParse(document).data ?? {});
  return inner && inner.returnCode !== '0'
    ? stated('service', inner.returnCode, inner.returnMessage)
    : undefined;
}

function stale({ headers }: HttpResponse, { source, code }: Stated, signedAt: Date): Fault | undefined {
  const theirs = Date.parse(headers['date'] ?? '');
  const apart = Math.abs(theirs - signedAt.getTime()) > CLOCK_TOLERANCE_MS;
  return source === 'gateway' && code === STALE_OR_UNKNOWN && apart
    ? { kind: 'clock', code, message: 'the date of the request is too far from the provider’s' }
    : undefined;
}

function faultOf(response: HttpResponse, error: Stated): Fault {
  const { status, headers } = response;
  const requestId = requestIdOf(response);
  const retryAfter = headers['retry-after'];
  return toFault({
    ...error,
    status,
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryAfter !== undefined && /^\d{1,4}$/.test(retryAfter)
      ? { retryAfterMs: Number(retryAfter) * 1000 }
      : {}),
  });
}

/** The provider's own name of a request, where it gives one. */
export function requestIdOf({ headers }: HttpResponse): string | undefined {
  return headers['x-ncp-apigw-request-id'] ?? headers['x-ncp-trace-id'];
}

const NOT_JSON: Fault = { ...MISSHAPEN, message: 'the answer is XML although JSON was asked for' };

const storageError = z.object({
  Error: z.object({ Code: text, Message: text.optional() }),
});

/** Reads an answer of object storage; an empty element is empty text. */
export function readStorageAnswer({ body }: HttpResponse): unknown {
  return parseXml(body);
}

/** What an answer of object storage says went wrong. */
export function judgeStorageAnswer(response: HttpResponse): Fault | undefined {
  const document = readStorageAnswer(response);
  if (isOk(response)) return document === undefined ? notUnderstood(response) : undefined;
  const { data } = storageError.safeParse(document);
  return data
    ? faultOf(response, stated('storage', data.Error.Code, data.Error.Message))
    : notUnderstood(response);
}

function notUnderstood(response: HttpResponse): Fault {
  return notUnderstoodBy(response, ({ code, message }) =>
    faultOf(response, stated('gateway', code, message)),
  );
}
