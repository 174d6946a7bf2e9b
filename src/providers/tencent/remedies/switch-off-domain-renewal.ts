import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { text } from '../../_shared/decode.js';
import { subjectOf } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { listDomainNames, type DomainName } from '../inventory/domain-name.js';
import { MUTATIONS } from '../mutations.js';
import { accepted, metaOf, type TencentRemedy } from './_remedy.js';
import { readStep } from './_step.js';

const NEVER_RENEWED = 2;

const domain = z.object({ id: text });

/** Lets a domain name run out. Source: `SetDomainAutoRenew` in the model of the official SDK. */
export const switchOffDomainRenewal: TencentRemedy = {
  meta: metaOf(
    {
      id: 'switch-off-domain-renewal',
      stage: 'settle',
      clears: [],
      destroys: false,
      waitSeconds: 300,
      messages: { effect: 'Switch off the automatic renewal of the domain name {id}.' },
    },
    MUTATIONS.setDomainAutoRenew,
    [ACTIONS.describeDomainNameList.id],
  ),
  async propose(facts) {
    if (!facts.offers(MUTATIONS.setDomainAutoRenew)) return [];
    const { resources } = await facts.inventory();
    return resources
      .filter(({ seenBy }) => seenBy.includes(ACTIONS.describeDomainNameList.id))
      .filter(({ autoRenewal }) => autoRenewal === true)
      .map((found) => ({ subject: subjectOf(found) }));
  },
  async look(client, step) {
    const { id } = readStep(step, domain);
    return (await find(client, id))?.autoRenewal === true ? 'todo' : 'done';
  },
  async act(client, step) {
    const { setDomainAutoRenew: action } = MUTATIONS;
    const { id } = readStep(step, domain);
    const number = (await find(client, id))?.number;
    if (number === undefined) {
      const message = `${id} is not listed with its number`;
      throw new ApiError(action.id, { kind: 'refused', code: 'NotListed', message }, action.needs);
    }
    return client.call(action, accepted, { DomainId: number, AutoRenew: NEVER_RENEWED });
  },
};

async function find(client: Client, id: string): Promise<DomainName | undefined> {
  return (await listDomainNames(client)).find((found) => found.id === id);
}
