import { ACTIONS } from '../actions.js';
import { readRelations } from '../facts/relations.js';
import { isKnownRelation } from '../finance-judgement.js';
import { sha256Hex } from '../../_shared/digest.js';
import { defineRemedy } from './_remedy.js';

/** Finance trusteeship and financial management, from either side. */
export const endFinanceRelation = defineRemedy({
  id: 'end-finance-relation',
  stage: 'detach',
  action: ACTIONS.relieveAccountRelation,
  lookedAtBy: [ACTIONS.queryRelationList.id],
  clears: ['alibaba.finance-trusteeship', 'alibaba.financial-management'],
  destroys: false,
  waitSeconds: 300,
  messages: { effect: 'End the {relation} relation {id} with the account {partner}.' },
  async propose(facts) {
    const relations = await facts.relations();
    return relations.filter(isKnownRelation).map(({ id, type, accountId, accountName }) => ({
      subject: { type: 'finance relation', id, ...(accountName === undefined ? {} : { name: accountName }) },
      args: { relation: type, partner: accountId },
    }));
  },
  async look({ client, accountId }, { subject }) {
    const relations = await readRelations(client, accountId);
    return relations.some(({ id }) => id === subject.id) ? 'todo' : 'done';
  },
  // The provider wants a request id of the caller's; the same step always has the same.
  request: ({ id, subject }) => ({
    parameters: { RequestId: sha256Hex(id).slice(0, 32), RelationId: subject.id },
  }),
});
