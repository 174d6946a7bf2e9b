import type { MaterialRule, ProcedureInput, ProcedureStep } from '../../../domain/closure.js';
import { walkStep } from '../../_shared/guide-steps.js';
import { consoleAt, SECURITY_CONSOLE } from '../consoles.js';

/** The page demands colour; kinds of file and sizes are ours: what upload forms take, and what can be read. */
const COLOR_SCAN: MaterialRule = {
  formats: ['jpeg', 'png'],
  inColor: true,
  leastPixels: 600,
  mostBytes: 10 * 1024 * 1024,
};

/** What proves the identity, by how the account is verified; nothing for one that is not. */
const PAPERS: Readonly<Record<ProcedureInput['verification'], readonly ProcedureStep[]>> = {
  personal: [{ kind: 'material', id: 'paper', text: { code: 'paper-personal' }, rule: COLOR_SCAN }],
  enterprise: [{ kind: 'material', id: 'paper', text: { code: 'paper-enterprise' }, rule: COLOR_SCAN }],
  none: [],
};

/** The steps of "Account Cancellation Process", in its order; what its notes want gone comes before. */
export function listSteps({ account, verification }: ProcedureInput): readonly ProcedureStep[] {
  const papers = PAPERS[verification];
  return [
    ...papers,
    walkStep('contacts', SECURITY_CONSOLE),
    ...removeKey(account),
    walkStep('open', SECURITY_CONSOLE),
    walkStep('notes'),
    walkStep('verify-phone'),
    ...(papers.length > 0 ? [walkStep('upload')] : []),
    walkStep('submit', {}, { submits: true }),
  ];
}

/** Notes 4 and 5 want no sub-user and no key left. A sub-user cannot delete itself, so the owner does. */
function removeKey({ caller, callerName, site }: ProcedureInput['account']): readonly ProcedureStep[] {
  switch (caller) {
    case 'role':
      return [];
    case 'sub-user': {
      const text = { code: 'remove-own-user', args: { user: callerName ?? '' } };
      return [walkStep('remove-own-user', consoleAt('users', site), { text })];
    }
    default:
      return [{ kind: 'remove-own-key', id: 'remove-own-key', text: { code: 'remove-own-key' } }];
  }
}
