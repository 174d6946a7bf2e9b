import type { Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { isInForce, type Contract } from '../facts/contracts.js';

/** What the contracts in force are about: the instances they name, or else the contract itself. */
export function viewContracts(contracts: readonly Contract[], now: Date): readonly Resource[] {
  return contracts
    .filter((contract) => isInForce(contract, now))
    .flatMap(({ id, typeName, name, region, instances }) =>
      (instances.length === 0 ? [id] : instances).map((instance) => ({
        id: instance,
        type: typeName,
        name,
        region,
        charge: 'postpaid' as const,
        seenBy: [ACTIONS.getContractUsageList.id],
      })),
    );
}
