import * as z from 'zod';
import type { Fault } from '../../domain/errors.js';
import type { HttpResponse } from '../../domain/ports.js';
import { flag, maybe, parseJson, text } from '../_shared/decode.js';
import { isOk } from '../_shared/answers.js';
import { judgeAnswer, judgeStorageAnswer } from './answers.js';

const SUCCESS = 'SUCCESS';
/** Outcomes of the sub account service, of one thing or of a list of them. */
const result = z.object({ success: flag, message: maybe(text) });
const results = z.union([result.transform((one) => [one]), z.array(result)]);
/** What was to be taken away is not there any more. Whether that is so, the next look tells. */
const NOT_ATTACHED = /\bpolicy (?:isn['’]t|is not) registered\b|등록되지 않은 정책/i;
/** Outcome of the organisation service. */
const word = z.object({ result: text });

/**
 * What the answer to a call that changes something says went wrong. No body at all is a yes: several of these
 * calls document none.
 */
export function judgeChange(response: HttpResponse, signedAt: Date): Fault | undefined {
  if (isOk(response) && response.body.trim() === '') return undefined;
  return judgeAnswer(response, signedAt) ?? judgeOutcome(parseJson(response.body));
}

/** Deleting answers 204 without a body. */
export function judgeStorageChange(response: HttpResponse): Fault | undefined {
  return isOk(response) ? undefined : judgeStorageAnswer(response);
}

function judgeOutcome(document: unknown): Fault | undefined {
  const failed = results
    .safeParse(document)
    .data?.find(({ success, message = '' }) => !success && !NOT_ATTACHED.test(message));
  if (failed) return { kind: 'refused', code: 'NoSuccess', message: failed.message ?? 'not done' };
  const said = word.safeParse(document).data?.result;
  // Nothing says what another word means, so it is not known whether anything was done.
  return said === undefined || said === SUCCESS
    ? undefined
    : { kind: 'malformed', code: 'UnknownResult', message: `the result is ${said}` };
}
