import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { flag, maybe, text } from '../../_shared/decode.js';
import { subjectOf } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import type { Change } from '../answers.js';
import { isRefunding } from '../facts/refunds.js';
import { findKind, INVENTORY_ACTIONS } from '../inventory/index.js';
import type { ResourceKind } from '../inventory/kind.js';
import type { JdcloudRemedy } from './_remedy.js';
import { isPrepaid, untilGone } from './_resource.js';
import { placeOf, readStep } from './_step.js';

const { submitResourceRefund: action } = ACTIONS;

/** A resource is refunded and returned, the money goes back the way it came, and it is not wanted any more. */
const TERMS = { refundType: 1, refundWay: 1, refundChannel: 1, refundReason: 0 };

const answer = z.object({ success: flag, code: maybe(text), message: maybe(text) });

const kindOf = z.object({ type: z.string().transform(findKind).pipe(z.custom<ResourceKind>(Boolean)) });

/** Gives back what is paid for in advance. What is paid back only the refund itself says. */
export const refundResource: JdcloudRemedy = {
  meta: {
    id: 'refund-resource',
    stage: 'release',
    mutation: action.id,
    lookedAtBy: [ACTIONS.descirbeRefundStatus.id, ...INVENTORY_ACTIONS],
    needs: action.needs,
    clears: ['jdcloud.products'],
    destroys: true,
    onlyForRefund: true,
    waitSeconds: 1800,
    messages: {
      effect: 'Have {id} refunded and deleted before its term ends.',
      destroys: 'The resource and everything on it.',
    },
  },
  async propose(facts) {
    const { resources } = await facts.inventory();
    return resources
      .filter((thing) => thing.partOf === undefined && isPrepaid(thing))
      .map((thing) => ({ subject: subjectOf(thing), tags: thing.tags ?? {} }));
  },
  async look({ client, pin }, step) {
    const { id, region } = placeOf(step);
    const { type: kind } = readStep(step, kindOf);
    const state = untilGone(await kind.find(client, region, id));
    if (state !== 'todo') return state;
    return (await isRefunding(client, pin, id)) ? 'under-way' : 'todo';
  },
  async act({ client }, step) {
    const { id: resourceId } = placeOf(step);
    const change = await client.change(action, { body: { jsonBody: { ...TERMS, resourceId } } });
    checkAccepted(change);
    return change.requestId;
  },
};

/** The service answers in its own words inside a good answer. */
function checkAccepted({ requestId, result }: Change): void {
  const { data } = answer.safeParse(result);
  if (data?.success === true) return;
  throw new ApiError(
    action.id,
    {
      kind: data ? 'refused' : 'malformed',
      code: data?.code ?? 'MalformedAnswer',
      message: data?.message ?? 'the answer has another shape',
      ...(requestId === undefined ? {} : { requestId }),
    },
    action.needs,
  );
}
