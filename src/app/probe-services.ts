import { briefly } from '../domain/briefly.js';
import { isInOrder, type ServiceStanding, type ServiceState } from '../domain/doctor.js';
import { ApiError, type Fault } from '../domain/errors.js';
import { FAULTS } from '../domain/fault.js';
import { NEVER_OPENED, type Probe, type ProbeDesk } from '../domain/probe.js';

/** What came of one probe. */
interface Answer {
  readonly probe: Probe;
  readonly state: ServiceState | 'not-there';
  readonly error?: ApiError;
}

/** The gravest first: what a service in several regions is called. */
const GRAVITY: readonly ServiceState[] = ['denied', 'failed', 'unreachable', 'off', 'ok', 'never-opened'];

/** Asks every service once, and in each region of a regional one. @throws what is no failed call. */
export async function probeServices(desk: ProbeDesk): Promise<readonly ServiceStanding[]> {
  const answers = await Promise.all((await desk.probes()).map((probe) => ask(probe, desk)));
  const actions = [...new Set(answers.map(({ probe }) => probe.action))];
  return actions.flatMap((action) => summarize(answers.filter(({ probe }) => probe.action === action)));
}

async function ask(probe: Probe, desk: ProbeDesk): Promise<Answer> {
  try {
    return { probe, state: (await probe.run()) === NEVER_OPENED ? 'never-opened' : 'ok' };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { probe, state: isMissing(probe, error, desk) ? 'not-there' : stateOf(error.fault), error };
  }
}

/** Only where a region was asked for can it be one that lacks the product. */
function isMissing({ region }: Probe, { fault }: ApiError, { lacksProduct }: ProbeDesk): boolean {
  return region !== undefined && (fault.kind === 'not-found' || lacksProduct?.(fault) === true);
}

function stateOf({ kind }: Fault): ServiceState {
  const { gap, exit } = FAULTS[kind];
  if (gap === 'denied' || gap === 'credentials') return 'denied';
  if (gap === 'not-enabled') return 'off';
  return exit === 'unreachable' ? 'unreachable' : 'failed';
}

/** A product need not be in every region; where no region has it, that is no proof that nothing is there. */
function summarize(answers: readonly Answer[]): readonly ServiceStanding[] {
  const state = GRAVITY.find((one) => answers.some((answer) => answer.state === one)) ?? 'failed';
  const worst = answers.filter((answer) => answer.state === state);
  const [first] = worst.length > 0 ? worst : answers;
  if (!first) return [];
  const { probe, error } = first;
  return [
    {
      action: probe.action,
      state,
      needs: state === 'denied' || state === 'off' ? needsOf(probe, error) : [],
      missingIn: regionsOf(answers.filter((answer) => answer.state === 'not-there')),
      failedIn: isInOrder({ state }) || worst.length === answers.length ? [] : regionsOf(worst),
      ...(error === undefined ? {} : wordsOf(error.fault)),
    },
  ];
}

/** What the call itself names comes first: it may be a switch rather than a permission. */
function needsOf(probe: Probe, error: ApiError | undefined): readonly string[] {
  return error !== undefined && error.needs.length > 0 ? error.needs : probe.needs;
}

function wordsOf({ code, requestId }: Fault): Pick<ServiceStanding, 'providerCode' | 'requestId'> {
  return {
    providerCode: briefly(code),
    ...(requestId === undefined ? {} : { requestId: briefly(requestId) }),
  };
}

function regionsOf(answers: readonly Answer[]): readonly string[] {
  return answers.flatMap(({ probe }) => (probe.region === undefined ? [] : [probe.region]));
}
