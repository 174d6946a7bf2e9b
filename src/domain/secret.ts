const MASK = '[secret]';

/** A value that prints as a mask wherever it ends up. Only `reveal` gives it away. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return MASK;
  }
}

/** Key id as shown to people: its two ends. */
export function maskKeyId(keyId: string): string {
  return keyId.length <= 8 ? '****' : `${keyId.slice(0, 4)}****${keyId.slice(-4)}`;
}
