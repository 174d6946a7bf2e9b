import type { Encodable } from '../engine/exact-json.js';
import { readParameters, type Flat, type Table, type Values } from './parameters.js';
import type { AlibabaState } from './entities/state.js';
import { SERVICES, type Service } from './services.js';

/** What an action works on. */
export interface Call<V> {
  readonly values: V;
  readonly state: AlibabaState;
  readonly accountId: string;
  readonly accessKeyId: string;
  readonly now: number;
  readonly repeatPages: boolean;
}

/** The members of an answer beside `RequestId`. */
export type Payload = Readonly<Record<string, Encodable>>;

/** One action of the RPC services, its parameters unread. */
export interface Action {
  readonly service: Service;
  readonly name: string;
  /** @throws Refusal. */
  run(flat: Flat, call: Omit<Call<unknown>, 'values'>): Payload;
}

interface Definition<T extends Table> {
  readonly service: Service;
  readonly name: string;
  readonly parameters: T;
  run(call: Call<Values<T>>): Payload;
}

/** Binds an action to its table, so that it only ever sees parameters that were checked. */
export function defineAction<T extends Table>(definition: Definition<T>): Action {
  const { service, name, parameters } = definition;
  const { wording } = SERVICES[service];
  return {
    service,
    name,
    run: (flat, call) => definition.run({ ...call, values: readParameters(parameters, flat, wording) }),
  };
}
