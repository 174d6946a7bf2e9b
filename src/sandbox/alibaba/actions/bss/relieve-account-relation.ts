import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { bigId, refuseValue, required, text } from '../../parameters.js';
import { succeed } from './envelope.js';

/** Ends a finance relation that is in force. */
export const relieveAccountRelation = defineAction({
  service: 'bss',
  name: 'RelieveAccountRelation',
  parameters: {
    RelationId: required(bigId()),
    RequestId: required(text()),
    ...unsupported('ChildUserId', 'ParentUserId', 'RelationType'),
  },
  run: ({ values, state: { finance }, now }) => {
    const relation = finance.relations.find(({ id }) => id === values.RelationId);
    if (relation?.state !== 'RELATED')
      throw refuseValue('RelationId', 'joined', 'it is no relation in force');
    relation.state = 'CONNECTION_CANCELED';
    relation.endedAt = now;
    if (!finance.relations.some(({ state }) => state === 'RELATED')) finance.accountType = null;
    return succeed({ HostId: 'sandbox' });
  },
});
