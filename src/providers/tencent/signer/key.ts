import type { Secret } from '../../../domain/secret.js';

/** A cloud API key, with the token that temporary credentials bring. */
export interface SigningKey {
  /** The SecretId. */
  readonly id: string;
  readonly secret: Secret;
  readonly token?: Secret;
}
