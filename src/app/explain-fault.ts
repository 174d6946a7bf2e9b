import { AcctcloseError, type ApiError } from '../domain/errors.js';
import { FAULTS } from '../domain/fault.js';
import { explainObstacle } from './explain-obstacle.js';

/**
 * A failed call without which nothing can be done, in words for a person. What is not known to be a
 * refusal leaves the account undecided. `step` begins the code of the error.
 */
export function explainFault(error: ApiError, step: string, title: string): AcctcloseError {
  const { kind, code, requestId } = error.fault;
  const request = requestId === undefined ? '' : ` (request ${requestId})`;
  const obstacle = explainObstacle(error.fault);
  const message = obstacle
    ? `${title} was not reached for ${error.action}: ${obstacle.message} (${code}).`
    : `${title} ${deedOf(error)}: ${code}${request}.`;
  return new AcctcloseError(FAULTS[kind].exit, message, {
    code: `${step}-${kind}`,
    tryThis: obstacle?.tryThis ?? adviceFor(error),
    ...(requestId === undefined ? {} : { requestId }),
    cause: error,
  });
}

/** What the provider did. One that is out of order may have been reached or not. */
function deedOf({ fault, action }: ApiError): string {
  switch (fault.kind) {
    case 'throttled':
      return `still throttled ${action}`;
    case 'unavailable':
      return `gave no result for ${action}`;
    case 'malformed':
    case 'incomplete':
    case 'unexpected':
      return `answered ${action} in a form that is not understood`;
    default:
      return `refused ${action}`;
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
      return ['Wait a few minutes, then run the command again.'];
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
