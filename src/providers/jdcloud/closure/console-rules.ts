import type { Finding } from '../../../domain/finding.js';
import { decideStatus, type Outcome } from '../../../domain/verdict.js';
import { CONSOLES, TICKET } from '../consoles.js';

/** What the console refuses outright, under the name it has there. Sources: the console's page, and its notice. */
const REFUSED: Readonly<Record<string, string>> = {
  'balance-held': 'balance-to-withdraw',
  'withdrawal-runs': 'withdrawal-awaited',
  'change-advised': 'change-seen',
};

/**
 * What the console's way demands beyond the ticket's: nothing left on the balance, and by the notice that it has
 * accepted, 90 quiet days; an ICP filing or an open contract is asked about. What a third text says stays advice.
 */
export function weighForConsole(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.map(weigh);
}

function weigh(outcome: Outcome): Outcome {
  const findings = outcome.findings.map((finding) => harden(finding, outcome));
  if (findings.every((finding, place) => finding === outcome.findings[place])) return outcome;
  const { id, title, source, severities, verify } = outcome.condition;
  const status = decideStatus({ ...outcome, findings, manual: true }, outcome.stated.length > 0);
  return { ...outcome, condition: { id, title, source, severities, verify }, findings, status };
}

function harden(finding: Finding, { condition }: Outcome): Finding {
  const { code, severity } = finding;
  const refused = Object.hasOwn(REFUSED, code) ? REFUSED[code] : undefined;
  if (refused !== undefined && severity !== 'must-process')
    return { ...finding, code: refused, severity: 'must-process', resolve: resolveOn(finding) };
  const isGated = severity === 'advice' && condition.severities.includes('attest');
  return isGated ? { ...finding, severity: 'attest' } : finding;
}

/** A balance can be taken off the account in the console; the rest only time clears, or the ticket. */
function resolveOn({ code, resolve }: Finding): Finding['resolve'] {
  if (code === 'balance-held') return CONSOLES.funds;
  return resolve.by === 'wait' ? resolve : TICKET;
}
