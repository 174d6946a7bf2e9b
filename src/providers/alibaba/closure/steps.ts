import type { ProcedureInput, ProcedureStep } from '../../../domain/closure.js';
import { walkStep } from '../../_shared/guide-steps.js';
import { CONSOLES } from '../consoles.js';

/** Characters kept of a reason; the provider takes none, it has a list. */
const MOST_CHARACTERS = 200;

const REASON: ProcedureStep = {
  kind: 'reason',
  id: 'reason',
  text: { code: 'reason' },
  mostCharacters: MOST_CHARACTERS,
};

/** From the agreement on, website and app ask for the same. */
const ENDING: readonly ProcedureStep[] = [
  walkStep('agreement'),
  walkStep('system-check'),
  walkStep('must-process'),
  walkStep('renounce'),
  walkStep('submit', {}, { submits: true }),
];

/** The steps of "Close an Alibaba Cloud account", step 2, in its order. */
export function listSteps({ account, verification, way }: ProcedureInput): readonly ProcedureStep[] {
  const isVerified = verification !== 'none';
  const beginning = way === 'app' ? beginInApp(isVerified) : beginOnWebsite(account.site, isVerified);
  return [REASON, ...beginning, ...ENDING];
}

/** The address is that of the China site; none is verified for the other. */
function beginOnWebsite(site: string, isVerified: boolean): readonly ProcedureStep[] {
  return [
    walkStep('log-on', site === 'international' ? {} : CONSOLES.account),
    walkStep('pre-check'),
    walkStep('start'),
    walkStep(isVerified ? 'verify-identity' : 'verify-mobile'),
  ];
}

function beginInApp(isVerified: boolean): readonly ProcedureStep[] {
  return [walkStep('app-start'), walkStep(isVerified ? 'app-captcha-or-alipay' : 'app-captcha')];
}
