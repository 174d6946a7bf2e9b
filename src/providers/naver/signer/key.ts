import type { Secret } from '../../../domain/secret.js';

/** An access key. Temporary ones are used like permanent ones: the provider has no session token. */
export interface SigningKey {
  readonly id: string;
  readonly secret: Secret;
}
