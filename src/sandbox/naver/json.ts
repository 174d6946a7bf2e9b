/** A number given as its digits, so that it is written exactly. */
export class Exact {
  constructor(readonly digits: string) {}
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

export function encodeJson(value: Encodable): string {
  if (value instanceof Exact) return value.digits;
  if (isList(value)) return `[${value.map((item) => encodeJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${encodeJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

// Array.isArray does not narrow readonly arrays.
export function isList(value: Encodable): value is readonly Encodable[] {
  return Array.isArray(value);
}

/** Micro-units as a plain number: `12.34`. */
export function amount(micros: number): Exact {
  const sign = micros < 0 ? '-' : '';
  const digits = String(Math.abs(Math.round(micros))).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return new Exact(`${sign}${digits.slice(0, -6)}${fraction === '' ? '' : `.${fraction}`}`);
}
