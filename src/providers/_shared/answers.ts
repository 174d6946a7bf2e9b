import * as z from 'zod';
import type { Fault } from '../../domain/errors.js';
import type { HttpResponse } from '../../domain/ports.js';
import { text } from './decode.js';
import { parseXml } from './xml.js';

/** What a provider says went wrong, before its code is looked up. */
export interface StatedError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly requestId?: string;
}

export type ToFault = (error: StatedError) => Fault;

/** The answer was read but says nothing that was agreed. */
export const MISSHAPEN: Fault = {
  kind: 'malformed',
  code: 'MalformedAnswer',
  message: 'the answer has another shape',
};

export function isOk({ status }: HttpResponse): boolean {
  return status >= 200 && status < 300;
}

/** A body that is no document at all was cut short or comes from something in between: worth another try. */
export function notUnderstood(response: HttpResponse, toFault: ToFault): Fault {
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

/** The result of a read, or undefined where it throws. */
export function parsed(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

export function requestIdOf(id: string | null | undefined): { readonly requestId?: string } {
  return id === null || id === undefined || id === '' ? {} : { requestId: id };
}

const storageError = z.object({
  Error: z.object({ Code: text, Message: text.optional(), RequestId: text.optional() }),
});

/** Reads an answer of object storage; an empty element is empty text. */
export function readStorageAnswer({ body }: HttpResponse): unknown {
  return parseXml(body);
}

/** What an answer of object storage says went wrong. */
export function judgeStorageAnswer(response: HttpResponse, toFault: ToFault): Fault | undefined {
  const document = readStorageAnswer(response);
  if (isOk(response)) return document === undefined ? notUnderstood(response, toFault) : undefined;
  const { data } = storageError.safeParse(document);
  if (!data) return notUnderstood(response, toFault);
  const { Code, Message = '', RequestId } = data.Error;
  return toFault({ status: response.status, code: Code, message: Message, ...requestIdOf(RequestId) });
}
