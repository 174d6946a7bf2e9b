import type { Secret } from '../../../domain/secret.js';

/** An access key, with the token that temporary credentials bring. */
export interface SigningKey {
  readonly id: string;
  readonly secret: Secret;
  readonly token?: Secret;
}
