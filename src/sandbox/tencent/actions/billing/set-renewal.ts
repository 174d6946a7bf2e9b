import { defineAction } from '../../action.js';
import type { Resource } from '../../entities/resources.js';
import type { TencentState } from '../../entities/state.js';
import { oneOf, required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { viewResources } from '../../views/everything.js';

/** One prepaid instance, by the product and region that the renewal service gives it. */
export const setRenewal = defineAction({
  service: 'billing',
  name: 'SetRenewal',
  parameters: {
    ProductCode: required(text()),
    RegionCode: required(text()),
    InstanceId: required(text()),
    RenewFlag: required(
      oneOf('NOTIFY_AND_MANUAL_RENEW', 'NOTIFY_AND_AUTO_RENEW', 'DISABLE_NOTIFY_AND_MANUAL_RENEW'),
    ),
    RenewPeriod: text(),
    RenewPeriodUnit: oneOf('y', 'm'),
  },
  run: ({ values: { ProductCode, RegionCode, InstanceId, RenewFlag }, state, now }) => {
    const found = viewResources(state, 'renewal', now).find(({ id }) => id === InstanceId);
    if (found?.product !== ProductCode || found.region !== RegionCode) {
      throw new Refusal('InvalidParameter', `The instance ${InstanceId} is not found.`);
    }
    setAutoRenew(state, InstanceId, RenewFlag === 'NOTIFY_AND_AUTO_RENEW');
    return { InstanceList: [] };
  },
});

function setAutoRenew(state: TencentState, id: string, autoRenew: boolean): void {
  const set = <R extends Resource>(rows: readonly R[]): readonly R[] =>
    rows.map((row) => (row.id === id ? { ...row, autoRenew } : row));
  state.instances = set(state.instances);
  state.disks = set(state.disks);
  state.addresses = set(state.addresses);
  state.balancers = set(state.balancers);
  state.mysqlInstances = set(state.mysqlInstances);
  state.redisInstances = set(state.redisInstances);
  state.lighthouses = set(state.lighthouses);
  state.otherResources = set(state.otherResources);
}
