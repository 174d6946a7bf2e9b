import { AcctcloseError, type ApiError, type ErrorKind, type FaultKind } from '../domain/errors.js';

const KINDS: Readonly<Partial<Record<FaultKind, ErrorKind>>> = {
  credentials: 'credentials',
  denied: 'credentials',
  clock: 'credentials',
  throttled: 'unreachable',
  unavailable: 'unreachable',
};

/**
 * A failed call without which nothing can be done, in words for a person. What is not known to be a
 * refusal leaves the account undecided. `step` begins the code of the error.
 */
export function explainFault(error: ApiError, step: string, title: string): AcctcloseError {
  const { kind, code, requestId } = error.fault;
  const request = requestId === undefined ? '' : ` (request ${requestId})`;
  return new AcctcloseError(
    KINDS[kind] ?? 'undecided',
    `${title} ${verbFor(kind)} ${error.action}: ${code}${request}.`,
    {
      code: `${step}-${kind}`,
      tryThis: adviceFor(error),
      ...(requestId === undefined ? {} : { requestId }),
      cause: error,
    },
  );
}

function verbFor(kind: FaultKind): string {
  switch (kind) {
    case 'throttled':
    case 'unavailable':
      return 'could not be reached by';
    case 'malformed':
    case 'incomplete':
    case 'unexpected':
      return 'gave an answer that is not understood to';
    default:
      return 'refused';
  }
}

function adviceFor({ fault, needs }: ApiError): readonly string[] {
  switch (fault.kind) {
    case 'credentials':
      return [
        'Check the key id and the secret, and that the key is enabled; then log in again: acctclose login',
      ];
    case 'denied':
    case 'not-enabled':
      return needs.length > 0
        ? [`Give the caller the permission: ${needs.join(', ')}`]
        : ['Use a key that may make this call.'];
    case 'clock':
      return [
        'Set the clock of this machine: its offset from the provider is checked and corrected, and still was refused.',
      ];
    case 'throttled':
    case 'unavailable':
      return ['Check the network and the proxy, then run the command again.'];
    case 'wrong-site':
      return [
        'Name the site the account belongs to: ACCTCLOSE_SITE, or "site" in what acctclose login --stdin reads.',
      ];
    default:
      return ['Run the command again with --debug to see what the provider answered.'];
  }
}
