import { MICRO } from './entities/billing.js';

/** A number given as its digits, so that it is written exactly. */
export class Exact {
  constructor(readonly digits: string) {}

  /** A double would lose digits. */
  toJSON(): never {
    throw new TypeError('written by its digits only');
  }
}

/** A value that goes into an answer. Members that are undefined are left out. */
export type Encodable =
  | string
  | number
  | boolean
  | null
  | undefined
  | Exact
  | readonly Encodable[]
  | { readonly [name: string]: Encodable };

/** Writes a value as JSON; members that are undefined are left out. */
export function encodeJson(value: Encodable): string {
  try {
    // Many times faster, and enough for most answers.
    return JSON.stringify(value ?? null);
  } catch (error) {
    if (error instanceof TypeError) return encodeExactly(value);
    throw error;
  }
}

function encodeExactly(value: Encodable): string {
  if (value instanceof Exact) return value.digits;
  if (isList(value)) return `[${value.map((item) => encodeExactly(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${encodeExactly(member)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

// Array.isArray does not narrow readonly arrays.
export function isList(value: Encodable): value is readonly Encodable[] {
  return Array.isArray(value);
}

/** Most digits that a double is sure to keep. */
const SAFE_DIGITS = 15;

/** Micro-units as a plain number: `12.34`. */
export function amount(micros: number): Exact | number {
  const whole = Math.round(micros);
  const digits = String(Math.abs(whole)).padStart(7, '0');
  if (digits.length <= SAFE_DIGITS) return whole / MICRO;
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return new Exact(`${whole < 0 ? '-' : ''}${digits.slice(0, -6)}${fraction === '' ? '' : `.${fraction}`}`);
}
