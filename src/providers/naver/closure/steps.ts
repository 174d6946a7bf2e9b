import type { ProcedureInput, ProcedureStep } from '../../../domain/closure.js';
import type { Resolution } from '../../../domain/finding.js';
import { lookUp } from '../../_shared/look-up.js';
import { walkStep } from '../../_shared/guide-steps.js';
import { CONSOLES } from '../consoles.js';

/** The page wants fewer than 50. */
const MOST_CHARACTERS = 49;

/** The address of the financial site is not documented. */
const PORTALS: Readonly<Record<string, Pick<Resolution, 'url'>>> = {
  public: CONSOLES.portal,
  government: { url: 'https://www.gov-ncloud.com' },
};

/** The keys of the main account, which nothing needs any more, then the steps of "Withdraw membership" in its order; who is verified how does not matter. */
export function listSteps({ account }: Pick<ProcedureInput, 'account'>): readonly ProcedureStep[] {
  return [
    { kind: 'contact', id: 'email', channel: 'email', text: { code: 'email' } },
    { kind: 'reason', id: 'reason', text: { code: 'reason' }, mostCharacters: MOST_CHARACTERS },
    walkStep('main-keys', { url: CONSOLES.console.url }),
    walkStep('open-portal', lookUp(PORTALS, account.site)),
    walkStep('choose-login'),
    walkStep('log-in'),
    walkStep('open-account'),
    walkStep('enter-password'),
    walkStep('open-withdraw'),
    walkStep('read-instructions'),
    walkStep('view-billing'),
    walkStep('give-reason', {}, { paste: { code: 'reason-text' }, submits: true }),
    walkStep('close-window'),
  ];
}
