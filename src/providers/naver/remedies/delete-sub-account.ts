import { ACTIONS, MUTATIONS } from '../actions.js';
import { readSubAccountList } from '../facts/sub-accounts.js';
import { ACCESS_KEY, readOthers, SUB_ACCOUNT } from './_sub-account.js';
import { plainId, readStep, type NaverRemedy } from './_step.js';

/** Sub accounts that still work; those that are suspended go with the account. */
export const deleteSubAccount: NaverRemedy = {
  meta: {
    id: 'delete-sub-account',
    stage: 'identity',
    mutation: MUTATIONS.deleteSubAccount.id,
    lookedAtBy: [ACTIONS.getSubAccounts.id],
    needs: MUTATIONS.deleteSubAccount.needs,
    clears: ['naver.sub-accounts'],
    destroys: true,
    waitSeconds: 300,
    messages: { effect: 'Delete the sub account {name}.' },
  },
  async propose(facts) {
    return (await readOthers(facts)).map(({ id, loginId, name = loginId, keys }) => ({
      subject: { type: SUB_ACCOUNT, id, name },
      takes: keys.map((key) => ({ type: ACCESS_KEY, id: key.id })),
      after: [
        { remedy: 'detach-policies', id },
        ...keys.map((key) => ({ remedy: 'delete-access-key', id: key.id })),
      ],
    }));
  },
  async look(client, step) {
    const wanted = readStep(plainId, step.subject.id, step);
    return (await readSubAccountList(client)).some(({ id }) => id === wanted) ? 'todo' : 'done';
  },
  act: (client, step) =>
    client.change(MUTATIONS.deleteSubAccount, {
      path: { subAccountId: readStep(plainId, step.subject.id, step) },
    }),
};
