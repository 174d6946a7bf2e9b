import { DAY_MS, isoSeconds } from '../../engine/calendar.js';
import type { Product, ProductKind } from '../entities/products.js';
import { replace } from '../holdings.js';
import { integer, type Action, type Input } from '../input.js';
import { refuseState } from '../refusal.js';
import { findThing, type Release } from './release.js';

/** Days after which a key may be deleted. */
const DELAY = { min: 7, max: 30, initial: 7 };
const [ENABLED, DISABLED, SCHEDULED] = [0, 1, 2];

/** Domains of the CDN, zones. */
export const ACCOUNT_WIDE_RELEASES: readonly Release[] = [
  {
    kind: 'cdnDomain',
    service: 'cdn',
    name: 'deleteDomain',
    path: 'domain/{domain}',
    scope: 'account',
    guarded: true,
    states: ['offline'],
  },
  {
    kind: 'dnsZone',
    service: 'domainservice',
    name: 'deleteDomain',
    path: 'domain/{domainId}',
    version: 'v2',
    by: ({ details }) => String(details['id']),
  },
];

/** What is no release at once: domains are stopped, keys disabled and then scheduled. */
export const ACCOUNT_WIDE_CHANGES: readonly Action[] = [
  {
    service: 'cdn',
    name: 'stopDomain',
    method: 'POST',
    path: '/v1/domain/{domain}:stop',
    guarded: true,
    run: (input) => {
      const domain = findThing(input, 'cdnDomain', 'domain');
      if (domain.status !== 'online') throw refuseState(`status ${domain.status} does not allow it`);
      replace(input.state, 'cdnDomain', { ...domain, status: 'offline' });
    },
  },
  {
    service: 'kms',
    name: 'disableKey',
    method: 'PATCH',
    path: '/v1/key/{keyId}:disable',
    run: (input) => setKey(input, ENABLED, { keyStatus: DISABLED }),
  },
  {
    service: 'kms',
    name: 'scheduleKeyDeletion',
    method: 'DELETE',
    path: '/v1/key/{keyId}:delete',
    query: ['delayDays'],
    run: (input) => {
      const days = integer(input.query.get('delayDays'), 'delayDays', DELAY);
      const deleteTime = isoSeconds(input.now + days * DAY_MS);
      setKey(input, DISABLED, { keyStatus: SCHEDULED, deleteTime });
    },
  },
];

function setKey(input: Input, from: number | undefined, changes: Product['details']): void {
  const kind: ProductKind = 'kmsKey';
  const key = findThing(input, kind, 'keyId');
  if (key.details['keyStatus'] !== from) throw refuseState('the state of the key does not allow it');
  replace(input.state, kind, { ...key, details: { ...key.details, ...changes } });
}
