import type { TencentState } from './entities/state.js';
import type { Encodable } from '../engine/exact-json.js';
import { readParameters, type Body, type Table, type Values } from './parameters.js';
import type { Service } from './services.js';

export type Site = 'domestic' | 'international';

/** What an action works on. */
export interface Call<V> {
  readonly values: V;
  readonly state: TencentState;
  readonly accountId: string;
  readonly accessKeyId: string;
  /** The region asked for; empty where none was. */
  readonly region: string;
  readonly now: number;
  readonly repeatPages: boolean;
}

/** The members of an answer beside `RequestId`. */
export type Payload = Readonly<Record<string, Encodable>>;

/** One action of the cloud API, its parameters unread. */
export interface Action {
  readonly service: Service;
  readonly name: string;
  readonly sites: readonly Site[];
  /** @throws Refusal. */
  run(body: Body, call: Omit<Call<unknown>, 'values'>): Payload;
}

interface Definition<T extends Table> {
  readonly service: Service;
  readonly name: string;
  /** Both sites when absent. */
  readonly sites?: readonly Site[];
  readonly parameters: T;
  readonly run: (call: Call<Values<T>>) => Payload;
}

/** Binds an action to its table, so that it only ever sees parameters that were checked. */
export function defineAction<T extends Table>({
  service,
  name,
  sites,
  parameters,
  run,
}: Definition<T>): Action {
  return {
    service,
    name,
    sites: sites ?? ['domestic', 'international'],
    run: (body, call) => run({ ...call, values: readParameters(parameters, body) }),
  };
}
