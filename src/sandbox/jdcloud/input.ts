import type { JdcloudState } from './entities/state.js';
import { refuseArgument, refuseRange } from './refusal.js';

/** What an action works on: verified, routed, its parameters known by name. */
export interface Input {
  /** What stands in the path where its template has braces, by name. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly accountId: string;
  readonly state: JdcloudState;
  readonly now: number;
  readonly repeatPages: boolean;
}

/** One action of the OpenAPI, under its service's host. */
export interface Action {
  readonly service: string;
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Wants a code where operation protection is switched on for it. */
  readonly guarded?: true;
  /** With the version; names in braces stand for values. */
  readonly path: string;
  /** Query parameters; `filters` stands for `filters.1.name` and the like. */
  readonly query?: readonly string[];
  /** Members of the body. */
  readonly body?: readonly string[];
  /** The `result` of the answer. @throws Refusal. */
  run(input: Input): unknown;
}

/** The regions of the OpenAPI documentation. */
export const REGIONS: readonly string[] = ['cn-north-1', 'cn-east-1', 'cn-east-2', 'cn-south-1'];

/** Refuses what the action does not know. Path parameters may be repeated, as the Go SDK does. */
export function checkNames({ query = [], body = [] }: Action, input: Input): void {
  const inQuery = [...input.query.keys()].map((name) => name.split('.', 1)[0] ?? name);
  const strange = [
    ...inQuery.filter((name) => !query.includes(name)),
    ...Object.keys(input.body).filter((name) => !body.includes(name)),
  ].find((name) => !Object.hasOwn(input.path, name));
  if (strange !== undefined) throw refuseArgument(`unknown parameter ${strange}`);
}

/** An integer that came as text or as a JSON number. @throws Refusal outside its bounds. */
export function integer(
  value: unknown,
  name: string,
  bounds: { readonly min?: number; readonly max?: number; readonly initial?: number } = {},
): number {
  const { min = 1, max = Number.MAX_SAFE_INTEGER, initial } = bounds;
  const given = value === undefined || value === null || value === '' ? initial : toInteger(value);
  if (given === undefined) throw refuseArgument(`${name} is required`);
  if (Number.isNaN(given)) throw refuseArgument(`${name} must be an integer`);
  if (given < min || given > max) throw refuseRange(`${name} out of range`);
  return given;
}

function toInteger(value: unknown): number {
  if (typeof value === 'number') return Number.isInteger(value) ? value : NaN;
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : NaN;
}

/** Texts that are all there. @throws Refusal when one is missing or no text. */
export function texts(values: readonly unknown[], name: string): readonly string[] {
  return values.map((value) => {
    if (typeof value !== 'string' || value === '') throw refuseArgument(`${name} is required`);
    return value;
  });
}

/** A truth value that may be missing. @throws Refusal when it is something else. */
export function boolean(value: unknown, name: string): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  throw refuseArgument(`${name} must be true or false`);
}

/** A text member of a body. @throws Refusal when it is missing or no text. */
export function requiredText(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value === '') throw refuseArgument(`${name} is required`);
  return value;
}

/** An object member of a body. @throws Refusal when it is missing or no object. */
export function requiredObject(
  body: Readonly<Record<string, unknown>>,
  name: string,
): Readonly<Record<string, unknown>> {
  const value = body[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuseArgument(`${name} is required`);
  return value as Readonly<Record<string, unknown>>;
}
