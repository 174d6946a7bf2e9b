import { beginRelease } from '../engine/releases.js';
import type { QueryAction, RegionalAction, Scene } from './action.js';
import type { Instance } from './entities/resources.js';
import { list, readParameters, required, text, type Table, type Values } from './parameters.js';
import { badParameter, inOperation } from './refusal.js';
import { regionOf } from './sites.js';
import { peekAt } from './views/standing.js';

interface Change<T extends Table> {
  readonly name: string;
  /** The list that shows what is changed: same service, kind and wording. */
  readonly shows: RegionalAction;
  /** Parameter with the number of the instance, or with several where it ends in `List`. */
  readonly id: string;
  readonly parameters?: T;
  /** @param seen the instance as it is now. @throws Refusal. */
  readonly apply: (one: Instance, seen: Instance, scene: Scene, values: Values<T>) => void;
}

/** An action of the query style that changes instances of one region and answers with them. */
export function changeAction<T extends Table>(change: Change<T>): QueryAction {
  const { name, shows, id, parameters = {} as T, apply } = change;
  const isList = id.endsWith('List');
  const table = {
    responseFormatType: text(),
    regionCode: text(),
    [id]: isList ? list() : required(text()),
    ...parameters,
  };
  return {
    service: shows.service,
    name,
    path: `/${shows.service}/v2/${name}`,
    root: `${name}Response`,
    run: (flat, scene) => {
      const values = readParameters(table, flat);
      const given = values[id] as string | readonly string[];
      const wanted = typeof given === 'string' ? [given] : given;
      if (wanted.length === 0) throw badParameter(`${id} is required.`);
      const region = regionOf(scene.state.site, values['regionCode'] as string | undefined);
      const found = wanted.map((no) => find(shows, { no, region }, scene));
      for (const { one, seen } of found) apply(one, seen, scene, values);
      const rows = found.map(({ one, seen }) =>
        shows.encode(peekAt(scene.state, one, scene.now) ?? seen, scene),
      );
      return { totalRows: rows.length, [shows.list]: rows };
    },
  };
}

interface Release<T extends Table> extends Omit<Change<T>, 'apply'> {
  /** @throws Refusal while something is in the way. */
  readonly check?: (seen: Instance, scene: Scene) => void;
}

/** An action by which instances go, in their own time. */
export function releaseAction<T extends Table>({
  check = () => undefined,
  ...rest
}: Release<T>): QueryAction {
  return changeAction<T>({
    ...rest,
    apply: (one, seen, scene) => {
      check(seen, scene);
      if (!beginRelease(scene.state.releases, one.no, scene.now))
        throw inOperation('It is being terminated.');
    },
  });
}

function find(
  { kind }: RegionalAction,
  { no, region }: { readonly no: string; readonly region: string },
  { state, now }: Scene,
): { readonly one: Instance; readonly seen: Instance } {
  const one = state.instances[kind].find((entry) => entry.no === no && entry.region === region);
  const seen = one && peekAt(state, one, now);
  if (!one || !seen) throw badParameter(`There is no ${no} in ${region}.`);
  return { one, seen };
}
