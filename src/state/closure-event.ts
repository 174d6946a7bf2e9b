import * as z from 'zod';
import { VERIFICATIONS } from '../domain/account.js';
import { CLOSURE_STAGES, type ClosureEvent } from '../domain/closure.js';

const text = z.string();
const texts = z.array(text);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const stage = z.enum(CLOSURE_STAGES);

/** What a line of a closure's journal may hold. */
export const closureEvent: z.ZodType<ClosureEvent> = z.discriminatedUnion('type', [
  z.strictObject({
    ...{ type: z.literal('opened'), version: text, provider: text, accountId: text },
    ...{ name: z.exactOptional(text), kind: z.enum(['own', 'member']), managedBy: z.exactOptional(text) },
    ...{ memberType: z.exactOptional(text), keyless: z.exactOptional(z.literal(true)) },
  }),
  z.strictObject({
    type: z.literal('checked'),
    verdict: text,
    sha256,
    forecast: z.iso.date().exactOptional(),
  }),
  z.strictObject({ type: z.literal('verified'), verification: z.enum(VERIFICATIONS) }),
  z.strictObject({
    type: z.literal('answered'),
    step: text,
    answer: text,
    sha256: z.exactOptional(sha256),
    saidAt: z.exactOptional(text),
  }),
  z.strictObject({ type: z.literal('withdrawn'), step: text, code: text }),
  z.strictObject({ type: z.literal('walked'), step: text }),
  z.strictObject({ type: z.literal('key-removing'), keyId: text }),
  z.strictObject({ type: z.enum(['key-removed', 'submitting', 'detaching', 'tidied']) }),
  z.strictObject({
    ...{ type: z.literal('submitted'), by: z.enum(['tool', 'you']), requestId: z.exactOptional(text) },
  }),
  z.strictObject({ type: z.literal('detached'), requestId: z.exactOptional(text) }),
  z.strictObject({ type: z.enum(['uncertain', 'refused']), code: text }),
  z.strictObject({
    ...{ type: z.literal('observed'), stage, evidence: texts },
    ...{ reasons: z.exactOptional(texts), until: z.exactOptional(text) },
  }),
  z.strictObject({ type: z.literal('reported'), stage, on: z.iso.date() }),
]);
