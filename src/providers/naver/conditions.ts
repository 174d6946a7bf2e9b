import type { Condition, Statement, Verification } from '../../domain/condition.js';
import type { Severity } from '../../domain/finding.js';
import type { PlanStage } from '../../domain/plan-stage.js';
import { CONSOLES } from './consoles.js';

const PAGE = 'Withdraw membership';

interface Row extends Pick<Condition, 'actFirst'> {
  readonly clause: string;
  readonly title: string;
  readonly verify: Verification;
  readonly severities: readonly Severity[];
  readonly stage?: PlanStage;
  readonly statement?: Statement;
}

function condition(name: string, { clause, ...row }: Row): Condition {
  return { id: `naver.${name}`, source: { page: PAGE, clause }, ...row };
}

/** A rule that another official page names. */
function beyond(name: string, page: string, { clause, ...row }: Row): Condition {
  return { id: `naver.${name}`, source: { page, clause }, ...row, beyondSeed: true };
}

const notice = (message: string): Pick<Row, 'verify' | 'severities' | 'statement'> => ({
  verify: 'notice',
  severities: ['notice'],
  statement: { severity: 'notice', message, resolve: { by: 'none' } },
});

const attest = (
  message: string,
  verify: Extract<Verification, 'attest' | 'local'> = 'attest',
): Pick<Row, 'verify' | 'severities' | 'statement'> => ({
  verify,
  severities: ['attest'],
  statement: { severity: 'attest', message, resolve: CONSOLES.portal },
});

const ofWithdrawal: readonly Condition[] = [
  condition('services', {
    clause: 'Condition 1',
    title: 'All services in use are terminated',
    stage: 'release',
    verify: 'api',
    severities: ['must-process', 'attest', 'notice'],
  }),
  condition('fees', {
    clause: 'Condition 2',
    title: 'All service fees are paid',
    verify: 'api',
    severities: ['must-process'],
  }),
  condition('billing-cycle', {
    clause: 'Condition 2, example; condition 3',
    title: 'Approval follows the charge of the last month of use',
    stage: 'bill',
    verify: 'api',
    severities: ['must-process', 'notice'],
  }),
  condition('credits', {
    clause: 'Condition 4',
    title: 'Coins and credits are refunded or given up',
    verify: 'api',
    severities: ['renounceable'],
  }),
  condition('sub-accounts', {
    clause: 'Introduction',
    title: 'Sub accounts stop working with the account',
    stage: 'identity',
    verify: 'api',
    severities: ['renounceable', 'notice'],
  }),
  condition('service-stop', {
    clause: 'Introduction',
    title: 'Console and services stop',
    ...notice('The console and every service stop for good with the withdrawal.'),
  }),
  condition('retention', {
    clause: 'Conditions 5 and 6',
    title: 'What the law names is kept for a time',
    ...notice(
      'What laws demand is kept as long as they demand, for that purpose alone, and then destroyed; everything else is destroyed at once.',
    ),
  }),
  condition('re-signup', {
    clause: 'Condition 7',
    title: 'Signing up again limits discount credits',
    ...notice('If you sign up with the same id again, discount credits are granted within limits only.'),
  }),
  condition('irreversible', {
    clause: 'Closing note',
    title: 'Records of use cannot be recovered',
    ...notice(
      'Records of use are deleted; signing up with the same id again does not bring all of them back.',
    ),
  }),
  condition('data-backup', {
    clause: 'Introduction; closing note',
    title: 'Data and records are kept elsewhere',
    stage: 'backup',
    actFirst: true,
    verify: 'hint',
    severities: ['attest'],
  }),
  condition('password', {
    clause: 'Procedure, steps 3 to 5',
    title: 'Main login and its password at hand',
    ...attest('Have the main login and its current password at hand: both are asked for.'),
  }),
  condition('reason', {
    clause: 'Procedure, step 9',
    title: 'A reason in fewer than 50 characters',
    ...attest('Have a reason for the withdrawal ready, in fewer than 50 characters.', 'local'),
  }),
  condition('review', {
    clause: 'Introduction',
    title: 'A review approves the withdrawal',
    ...notice('The request is reviewed before it is approved; the result comes to the e-mail of the login.'),
  }),
];

const ofOtherPages: readonly Condition[] = [
  beyond('main-keys', 'Ncloud API', {
    clause: 'API authentication key',
    title: 'The main account acts; its keys go last',
    stage: 'identity',
    verify: 'api',
    severities: ['notice'],
  }),
  beyond('organization', 'Organization prerequisites', {
    clause: 'Service limits',
    title: 'In no organization',
    stage: 'detach',
    verify: 'hint',
    severities: ['must-process', 'attest', 'notice'],
  }),
  beyond('partner', 'Partner management', {
    clause: 'Leaving a partner',
    title: 'Not billed through a partner',
    stage: 'detach',
    actFirst: true,
    ...attest(
      'If a partner bills this account, leave it in the portal first; that takes effect in the next month.',
    ),
  }),
  beyond('dormant', 'Dormant accounts', {
    clause: 'Reactivation',
    title: 'The account is not dormant',
    ...attest('If the account is dormant after a year without use, reactivate it by e-mail first.'),
  }),
];

/** Every condition, notice and duty of the withdrawal page, in its order, then those of other pages. */
export const conditions: readonly Condition[] = [...ofWithdrawal, ...ofOtherPages];
