import { beginRelease } from '../../engine/releases.js';
import type { Product, ProductKind } from '../entities/products.js';
import { present } from '../holdings.js';
import type { Action, Input } from '../input.js';
import { refuseMissing, refuseState, type Refusal } from '../refusal.js';

/** How one product lets go of its things. */
export interface Release {
  readonly kind: ProductKind;
  readonly service: string;
  readonly name: string;
  /** Behind the region, or for `account` behind the version. What stands in braces is the id. */
  readonly path: string;
  readonly version?: 'v2';
  readonly scope?: 'account';
  /** What the path knows a thing by; its id when absent. */
  readonly by?: (product: Product) => string;
  /** Query parameters. */
  readonly query?: readonly string[];
  /** Wants a code where operation protection is switched on. */
  readonly guarded?: true;
  /** States in which a thing may go; all when absent. */
  readonly states?: readonly string[];
  /** What is in the way beside state and term. */
  readonly obstacle?: (product: Product, input: Input) => Refusal | undefined;
  /** Ids of what goes along. */
  readonly along?: (product: Product, input: Input) => readonly string[];
  /** Name under which it goes; its id when absent. */
  readonly as?: (id: string) => string;
}

/** Turns a release into the action that serves it. Things go by and by; a thing that is going cannot be told again. */
export function defineRelease(release: Release): Action {
  const { service, name, path, version = 'v1', scope, query = [], guarded } = release;
  return {
    service,
    name,
    method: 'DELETE',
    path: scope === 'account' ? `/${version}/${path}` : `/${version}/regions/{regionId}/${path}`,
    query,
    ...(guarded ? { guarded } : {}),
    run: (input) => {
      const product = findThing(input, release.kind, /\{(\w+)\}/.exec(path)?.[1] ?? '', release.by);
      checkReady(product, release, input);
      const { along, as = (id: string): string => id } = release;
      const going = [as(product.id), ...(along?.(product, input) ?? [])];
      const isNew = going.map((id) => beginRelease(input.state.releases, id, input.now));
      if (isNew[0] !== true) throw refuseState('Conflict with underlay delete task');
    },
  };
}

/** The thing that a path names. @throws Refusal when it is not there. */
export function findThing(
  input: Input,
  kind: ProductKind,
  part: string,
  by = ({ id }: Product): string => id,
): Product {
  const { path, state } = input;
  const found = present(input, kind, path['regionId']).find((product) => by(product) === path[part]);
  if (!found || !state.seesResources) throw refuseMissing(`${part} ${path[part] ?? ''}`);
  return found;
}

/** @throws Refusal while state or term do not let a thing go, or something is in the way. */
function checkReady(product: Product, { states, obstacle }: Release, input: Input): void {
  const { charge, status } = product;
  if (states && !states.includes(status)) throw refuseState(`status ${status} does not allow it`);
  if (charge?.mode === 'prepaid_by_duration' && (charge.expiresAt ?? 0) > input.now)
    throw refuseState('prepaid and not yet overdue');
  const refusal = obstacle?.(product, input);
  if (refusal) throw refusal;
}
