import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { maybe, text } from '../../_shared/decode.js';
import { subjectOf } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { listRenewals } from '../inventory/renewal-view.js';
import { MUTATIONS } from '../mutations.js';
import { metaOf, type TencentRemedy } from './_remedy.js';
import { readStep } from './_step.js';

const renewal = z.object({ id: text, regionCode: text, product: text });

/** What could not be set is listed in an answer that says nothing else. */
const answer = z.object({
  InstanceList: z.array(z.object({ Code: maybe(text), Message: maybe(text) })).nullish(),
  RequestId: text,
});

/** Lets a prepaid term run out. It clears nothing by itself: the thing stays until its end. */
export const switchOffAutoRenewal: TencentRemedy = {
  meta: metaOf(
    {
      id: 'switch-off-auto-renewal',
      stage: 'settle',
      clears: [],
      destroys: false,
      waitSeconds: 300,
      messages: { effect: 'Switch off the automatic renewal of {id}.' },
    },
    MUTATIONS.setRenewal,
    [ACTIONS.describeRenewInstances.id],
  ),
  async propose(facts) {
    const [rows, { resources }] = await Promise.all([facts.renewals(), facts.inventory()]);
    const known = new Map(resources.map((resource) => [resource.id, resource]));
    return rows.flatMap((row) => {
      const { id, region, productCode: product } = row;
      if (row.autoRenewal !== true || region === undefined) return [];
      return [{ subject: subjectOf(known.get(id) ?? row), target: { product, regionCode: region } }];
    });
  },
  async look(client, step) {
    const { id } = readStep(step, renewal);
    const rows = await listRenewals(client, { InstanceIdList: [id] });
    return rows.some((row) => row.id === id && row.autoRenewal === true) ? 'todo' : 'done';
  },
  async act(client, step) {
    const { setRenewal } = MUTATIONS;
    const { id, regionCode, product } = readStep(step, renewal);
    const { InstanceList, RequestId } = await client.call(setRenewal, answer, {
      ProductCode: product,
      RegionCode: regionCode,
      InstanceId: id,
      RenewFlag: 'DISABLE_NOTIFY_AND_MANUAL_RENEW',
    });
    for (const { Code = 'InstanceList', Message = '' } of InstanceList ?? []) {
      const fault = { kind: 'refused', code: Code, message: Message, requestId: RequestId } as const;
      throw new ApiError(setRenewal.id, fault, setRenewal.needs);
    }
    return RequestId;
  },
};
