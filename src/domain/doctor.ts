import type { AccountIdentity } from './account.js';
import type { AcctcloseError } from './errors.js';
import type { ExitCode } from './exit-codes.js';

/** The steps on the way to an account, in their order. */
export const DOCTOR_STEPS = ['keychain', 'proxy', 'network', 'tls', 'clock', 'key'] as const;
export type DoctorStepId = (typeof DOCTOR_STEPS)[number];

/** How one step stands. `code` is what is said of it, with `args` in its places. */
export interface DoctorStep {
  readonly id: DoctorStepId;
  readonly state: 'ok' | 'failed' | 'not-reached';
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
}

/**
 * How a service stands to the caller. What was never opened holds nothing, so it is in order; an index that is `off`
 * leaves things undecided until it is switched on.
 */
export type ServiceState = 'ok' | 'never-opened' | 'off' | 'denied' | 'unreachable' | 'failed';

/** What one harmless call shows of a service, in all its regions together. */
export interface ServiceStanding {
  /** `service:Action`. */
  readonly action: string;
  readonly state: ServiceState;
  /** Permissions or switches that would settle it. */
  readonly needs: readonly string[];
  /** Regions that do not have the service. */
  readonly missingIn: readonly string[];
  /** Regions in which it failed, where it did not fail in all. */
  readonly failedIn: readonly string[];
  /** The provider's own code for what failed. */
  readonly providerCode?: string;
  readonly requestId?: string;
}

/** Whether everything that `check` reads can be read, and what to do where it cannot. */
export interface DoctorReport {
  readonly kind: 'doctor';
  /** What to call the account: a profile, the environment, the sandbox. */
  readonly label: string;
  readonly provider: string;
  /** Who calls, where the key told. */
  readonly account?: AccountIdentity;
  readonly at: Date;
  readonly steps: readonly DoctorStep[];
  readonly services: readonly ServiceStanding[];
  /** What ended it before the services were asked. */
  readonly error?: AcctcloseError;
  readonly exitCode: ExitCode;
}

const IN_ORDER: ReadonlySet<ServiceState> = new Set(['ok', 'never-opened']);

export function isInOrder({ state }: Pick<ServiceStanding, 'state'>): boolean {
  return IN_ORDER.has(state);
}

/** 0 where everything can be read; a missing permission comes before services that do not answer. */
export function doctorExit(services: readonly Pick<ServiceStanding, 'state'>[]): ExitCode {
  if (services.some(({ state }) => state === 'denied')) return 4;
  const failing = services.filter((service) => !isInOrder(service));
  if (failing.length === 0) return 0;
  return failing.length === services.length && failing.every(({ state }) => state === 'unreachable') ? 11 : 5;
}
