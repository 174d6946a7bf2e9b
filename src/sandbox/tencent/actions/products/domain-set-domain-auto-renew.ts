import { defineAction } from '../../action.js';
import { integer, required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';

/** Sets whether a name is renewed; 0 and 2 both mean that it is not. */
export const domainSetDomainAutoRenew = defineAction({
  service: 'domain',
  name: 'SetDomainAutoRenew',
  sites: ['domestic'],
  parameters: { DomainId: required(text()), AutoRenew: required(integer({ max: 2 })) },
  run: ({ values: { DomainId: id, AutoRenew: word }, state }) => {
    if (!state.domains.some((domain) => domain.id === id)) {
      throw new Refusal('ResourceNotFound', `The domain ${id} is not found.`);
    }
    state.domains = state.domains.map((domain) =>
      domain.id === id ? { ...domain, autoRenew: word === 1 } : domain,
    );
    return {};
  },
});
