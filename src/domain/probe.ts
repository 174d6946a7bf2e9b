import type { Fault } from './errors.js';

/** One harmless read that shows whether a service answers, is opened, and lets the caller in. */
export interface Probe {
  /** `service:Action`. */
  readonly action: string;
  /** Permissions that it wants. */
  readonly needs: readonly string[];
  /** Where it is asked; of the whole account when absent. */
  readonly region?: string;
  /** @returns `NEVER_OPENED` where the service was never opened: nothing is there. @throws ApiError. */
  run(): Promise<unknown>;
}

/** What a probe gives for a service that nobody ever opened. */
export const NEVER_OPENED = Symbol('never opened');

/** The services that a provider's checks use. */
export interface ProbeDesk {
  /** One probe for each service and permission, in each region of a regional service. */
  probes(): Promise<readonly Probe[]>;
  /** Whether a region answers so because it does not have the product, beside saying that there is no such thing. */
  readonly lacksProduct?: (fault: Fault) => boolean;
}
