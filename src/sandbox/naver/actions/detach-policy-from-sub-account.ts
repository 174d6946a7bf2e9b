import type { RestAction } from '../action.js';
import { readParameters, required, text, BadValue } from '../parameters.js';
import { findSubAccount } from '../views/people.js';

/** Takes policies away from a sub account, with an outcome for each. */
export const detachPolicyFromSubAccount: RestAction = {
  service: 'subaccount',
  name: 'detachPolicyFromSubAccount',
  method: 'DELETE',
  path: /^\/api\/v1\/sub-accounts\/([^/]+)\/policies$/,
  run: ({ places: [id], flat }, { state }) => {
    const { policyIdList } = readParameters({ policyIdList: required(text()) }, flat);
    const { policies } = findSubAccount(state, id);
    return readIds(policyIdList).map((wanted) => {
      const at = policies.findIndex((policy) => policy.id === wanted);
      if (at < 0) return { success: false, id: wanted, message: "This policy isn't registered." };
      policies.splice(at, 1);
      return { success: true, id: wanted };
    });
  },
};

/** @throws BadValue for anything but a JSON list of texts. */
function readIds(sent: string): readonly string[] {
  const list: unknown = sent.startsWith('[') ? JSON.parse(sent) : undefined;
  const isTexts = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.every((one) => typeof one === 'string');
  if (isTexts(list)) return list;
  throw new BadValue('policyIdList must be a list of ids');
}
