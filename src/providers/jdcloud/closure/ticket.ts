import type { ProcedureInput, ProcedureStep } from '../../../domain/closure.js';
import { walkStep } from '../../_shared/guide-steps.js';
import { TICKET } from '../consoles.js';
import { identityMaterials } from './materials.js';

const UPLOADS = { personal: ['upload-photos'], enterprise: ['upload-consent'], none: [] } as const;

/** Closure by ticket. Source: "Account Cancellation", process (1) to (4). */
export function ticketSteps({
  verification,
}: Pick<ProcedureInput, 'verification'>): readonly ProcedureStep[] {
  return [
    ...identityMaterials(verification),
    { kind: 'contact', id: 'email', channel: 'email', text: { code: 'email' } },
    { kind: 'contact', id: 'phone', channel: 'phone', country: 'CN', text: { code: 'phone' } },
    walkStep('open-ticket', TICKET),
    ...UPLOADS[verification].map((id) => walkStep(id)),
    walkStep('write-request', {}, { paste: { code: 'request-text' } }),
    walkStep('submit-ticket', {}, { submits: true }),
  ];
}
