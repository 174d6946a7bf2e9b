import type { ProcedureInput, ProcedureStep } from '../../../domain/closure.js';
import { walkStep } from '../../_shared/guide-steps.js';
import { CONSOLES } from '../consoles.js';
import { sealedConsent } from './materials.js';

const NOTICE = { url: 'https://docs.jdcloud.com/cn/account-management/account-revocation-notice' };

/** Closure in the console, where only companies show a document. Source: "Account Revocation (console)". */
export function selfServiceSteps({
  verification,
}: Pick<ProcedureInput, 'verification'>): readonly ProcedureStep[] {
  const isCompany = verification === 'enterprise';
  return [
    ...(isCompany ? [sealedConsent] : []),
    walkStep('open-console', CONSOLES.account),
    walkStep('enter-code'),
    ...(isCompany ? [walkStep('upload-consent')] : []),
    walkStep('accept-notice', NOTICE),
    walkStep('await-check'),
    walkStep('submit-console', {}, { submits: true }),
  ];
}
