import { encodeRfc3986 } from '../_shared/encode.js';
import type { Action } from './actions.js';

type Values = Readonly<Record<string, string | number | boolean>>;

/** What a call says beside its action. */
export interface CallInput {
  readonly query?: Values;
  /** Values of the `{name}` places in the path. */
  readonly path?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Members of a JSON body. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Parameters of the query style that are sent as a form; only the bare path is signed then. */
  readonly form?: Values;
}

/** A request to the gateway before it is signed. */
export interface ShapedRequest {
  /** Path and query, encoded once: the very text is signed and sent. */
  readonly target: string;
  readonly contentType: string;
  readonly body?: string;
}

export function shapeRequest(
  action: Action,
  { query = {}, path = {}, body, form }: CallInput,
): ShapedRequest {
  const filled = action.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeRfc3986(path[name] ?? ''));
  const format: Values = action.asksForJson ? { responseFormatType: 'json' } : {};
  if (form) {
    return {
      target: filled,
      contentType: 'application/x-www-form-urlencoded',
      body: encodePairs({ ...form, ...format }),
    };
  }
  const search = encodePairs({ ...query, ...format });
  return {
    target: search === '' ? filled : `${filled}?${search}`,
    contentType: 'application/json',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

function encodePairs(values: Values): string {
  return Object.entries(values)
    .map(([name, value]) => `${encodeRfc3986(name)}=${encodeRfc3986(String(value))}`)
    .join('&');
}
