import type { Session } from '../domain/adapter.js';
import {
  DOCTOR_STEPS,
  doctorExit,
  type DoctorReport,
  type DoctorStep,
  type DoctorStepId,
} from '../domain/doctor.js';
import { AcctcloseError, ApiError } from '../domain/errors.js';
import { ERROR_EXIT } from '../domain/exit-codes.js';
import type { Clock, EventSink, Http, Route } from '../domain/ports.js';
import type { ProviderAdapter } from '../domain/adapter.js';
import { connectAccount } from './connect.js';
import { probeServices } from './probe-services.js';
import type { ResolvedAccount } from './resolve-account.js';

/** What examining an account takes. */
export interface ExaminePorts {
  readonly signal: AbortSignal;
  adapter(provider: string): Promise<ProviderAdapter>;
  http(emit: EventSink, endpoint?: string): Promise<Http>;
  clock(): Promise<Clock>;
}

/** A clock that differs by more is said to be wrong, though calls are corrected by it. */
const CLOCK_NOISE_S = 60;

/** Follows the way to an account step by step, then asks every service that its checks use by one harmless call. */
export async function examineAccount(
  account: ResolvedAccount,
  ports: ExaminePorts,
  emit: EventSink,
): Promise<DoctorReport> {
  const { credentials, endpoint, label } = account;
  const [adapter, clock] = await Promise.all([ports.adapter(credentials.provider), ports.clock()]);
  const trail = followed(await ports.http(emit, endpoint));
  const report = { kind: 'doctor', label, provider: adapter.id, at: clock.now() } as const;
  const way: Way = {
    account,
    route: () => trail.route(),
    secondsOff: () => Math.round((trail.http.now().getTime() - clock.now().getTime()) / 1000),
  };
  try {
    const { signal } = ports;
    const session = await connectAccount({ adapter, credentials, http: trail.http, clock, signal, emit });
    const services = session.probes ? await probeServices(session.probes) : [];
    const steps = DOCTOR_STEPS.map((id) => passed(id, way, session));
    return { ...report, account: session.identity, steps, services, exitCode: doctorExit(services) };
  } catch (error) {
    if (!(error instanceof AcctcloseError) || !(error.cause instanceof ApiError)) throw error;
    const steps = stepsUntil(failingStep(error.cause), error, way);
    return { ...report, steps, services: [], error, exitCode: ERROR_EXIT[error.kind] };
  }
}

interface Way {
  readonly account: ResolvedAccount;
  readonly route: () => Route | undefined;
  /** By how much the provider's clock is ahead of this machine's. */
  readonly secondsOff: () => number;
}

/** Notes where the first request goes. */
function followed(http: Http): { readonly http: Http; readonly route: () => Route | undefined } {
  let first: string | undefined;
  return {
    route: () => (first === undefined ? undefined : http.route?.(first)),
    http: {
      ...http,
      send: (call, signal) =>
        http.send(
          {
            ...call,
            sign(stamp) {
              const request = call.sign(stamp);
              first ??= request.url;
              return request;
            },
          },
          signal,
        ),
    },
  };
}

/** The step at which a first call ended. An answer, whatever it says, came over a way that holds. */
function failingStep({ fault: { kind, obstacle } }: ApiError): DoctorStepId {
  switch (obstacle?.kind) {
    case 'proxy':
      return 'proxy';
    case 'certificate':
      return 'tls';
    case 'name':
    case 'connection':
      return 'network';
    case undefined:
      return kind === 'clock' ? 'clock' : 'key';
  }
}

function stepsUntil(failing: DoctorStepId, error: AcctcloseError, way: Way): readonly DoctorStep[] {
  const at = DOCTOR_STEPS.indexOf(failing);
  return DOCTOR_STEPS.map((id, place): DoctorStep => {
    if (place < at) return passed(id, way);
    if (place > at) return { id, state: 'not-reached', code: 'not-reached', args: {} };
    return { id, state: 'failed', code: 'failed', args: { why: error.message } };
  });
}

function passed(id: DoctorStepId, way: Way, session?: Session): DoctorStep {
  return { id, state: 'ok', ...SAID[id](way, session) };
}

type Said = Pick<DoctorStep, 'code' | 'args'>;

/** What is said of each step that was passed. */
const SAID: Readonly<Record<DoctorStepId, (way: Way, session?: Session) => Said>> = {
  keychain: ({ account }) => ({ code: account.profile === undefined ? 'not-needed' : 'opened', args: {} }),
  proxy: ({ route }) => {
    const { proxy } = route() ?? {};
    return proxy
      ? { code: 'used', args: { variable: proxy.variable, proxy: proxy.origin } }
      : { code: 'direct', args: {} };
  },
  network: ({ route }) => ({ code: 'reached', args: { host: route()?.host ?? '' } }),
  tls: ({ route }) => ({ code: route()?.encrypted === false ? 'plain' : 'trusted', args: {} }),
  clock: ({ secondsOff }) => {
    const seconds = Math.abs(secondsOff());
    return { code: seconds > CLOCK_NOISE_S ? 'corrected' : 'right', args: { seconds: String(seconds) } };
  },
  key: (_way, session) => ({ code: 'known', args: { account: session?.identity.accountId ?? '' } }),
};
