import * as z from 'zod';
import type { Fault } from '../../domain/errors.js';
import type { HttpResponse } from '../../domain/ports.js';
import { text } from '../_shared/decode.js';
import {
  isOk,
  judgeStorageAnswer,
  MISSHAPEN,
  notUnderstood,
  parsed,
  requestIdOf,
} from '../_shared/answers.js';
import { toFault } from './errors.js';

const envelope = z.object({
  Response: z.looseObject({
    Error: z.object({ Code: text, Message: text.nullish() }).optional(),
    RequestId: text.nullish(),
  }),
});

function responseOf(document: unknown): unknown {
  return typeof document === 'object' && document !== null && 'Response' in document
    ? document.Response
    : undefined;
}

/** Reads the answers of one call. */
export interface AnswerReader {
  /** What an answer says went wrong. Errors come with status 200, so the body decides. */
  readonly judge: (response: HttpResponse) => Fault | undefined;
  /** What stands in `Response` of the answer judged last. */
  readonly answer: () => unknown;
}

/** Judging an answer takes the whole document, so it is kept: each is read once only. */
export function createReader(parse: (body: string) => unknown): AnswerReader {
  let document: unknown;
  return {
    judge: (response) => {
      document = parsed(() => parse(response.body));
      return judgeDocument(response, document);
    },
    answer: () => responseOf(document),
  };
}

function judgeDocument(response: HttpResponse, document: unknown): Fault | undefined {
  const { data } = envelope.safeParse(document);
  if (!data) return document === undefined || !isOk(response) ? notUnderstood(response, toFault) : MISSHAPEN;
  const { Error: error, RequestId } = data.Response;
  if (error === undefined) return isOk(response) ? undefined : notUnderstood(response, toFault);
  return toFault({
    status: response.status,
    code: error.Code,
    message: error.Message ?? '',
    ...requestIdOf(RequestId),
  });
}

/** What an answer of COS says went wrong. */
export function judgeCosAnswer(response: HttpResponse): Fault | undefined {
  return judgeStorageAnswer(response, toFault);
}

/** The same for a call that answers nothing when it succeeds: status 204, without a body. */
export function judgeEmptyCosAnswer(response: HttpResponse): Fault | undefined {
  return response.status === 204 ? undefined : judgeCosAnswer(response);
}
