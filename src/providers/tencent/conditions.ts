import type { Condition, Statement, Verification } from '../../domain/condition.js';
import type { Resolution, Severity } from '../../domain/finding.js';
import type { PlanStage } from '../../domain/plan-stage.js';
import { consoleUrl, PROJECT_KEY_CONSOLE, SECURITY, SECURITY_CONSOLE } from './consoles.js';

const PAGE = 'Account Cancellation (Tencent Cloud)';
const FAQ = 'Account cancellation FAQs (domestic site)';

interface Row extends Pick<Condition, 'actFirst'> {
  readonly clause: string;
  readonly title: string;
  readonly verify: Verification;
  readonly severities: readonly Severity[];
  readonly stage?: PlanStage;
  readonly statement?: Statement;
  readonly advice?: true;
  readonly where?: string;
}

function condition(name: string, { clause, ...row }: Row): Condition {
  return { id: `tencent.${name}`, source: { page: PAGE, clause }, ...row };
}

/** A rule that the closure page does not name. */
function beyondSeed(name: string, { clause, ...row }: Row): Condition {
  return { id: `tencent.${name}`, source: { page: FAQ, clause }, ...row, beyondSeed: true };
}

function attest(message: string, resolve: Resolution): Pick<Row, 'verify' | 'severities' | 'statement'> {
  return {
    verify: 'attest',
    severities: ['attest'],
    statement: { severity: 'attest', message, resolve },
  };
}

/** What another text wants looked at: asked and recorded, it stops nothing. */
function advice(message: string, resolve: Resolution): Omit<Row, 'clause' | 'title'> {
  return {
    verify: 'attest',
    severities: ['advice'],
    advice: true,
    statement: { severity: 'advice', message, resolve },
  };
}

function notice(message: string, resolve: Resolution): Pick<Row, 'verify' | 'severities' | 'statement'> {
  return {
    verify: 'notice',
    severities: ['notice'],
    statement: { severity: 'notice', message, resolve },
  };
}

const NOWHERE: Resolution = { by: 'none' };

/** Every condition and notice of the closure page, in its order, with what the FAQ adds. */
export const conditions: readonly Condition[] = [
  condition('orders', {
    where: consoleUrl('orders'),
    clause: 'Note 1',
    title: 'No order is open',
    verify: 'api',
    severities: ['must-process'],
  }),
  condition('services', {
    where: consoleUrl('home'),
    clause: 'Note 1',
    title: 'No service is running or paid for',
    verify: 'api',
    severities: ['must-process', 'notice', 'attest'],
    stage: 'release',
  }),
  beyondSeed('support-only', {
    clause: 'How resources are deleted',
    title: 'No service is left that only support can end',
    stage: 'release',
    ...advice(
      'Nothing is left of what only support can end: elastic mesh, CDN acceleration of the mainland, exclusive CLB clusters, Memcached, SES packages (domestic site).',
      { by: 'ticket' },
    ),
  }),
  condition('outstanding', {
    where: consoleUrl('expenses'),
    clause: 'Note 1',
    title: 'Nothing is owed or unsettled',
    verify: 'api',
    severities: ['must-process', 'notice'],
  }),
  condition('obligations', {
    clause: 'Note 1',
    title: 'No other legal obligation is open',
    ...attest('No other obligation under laws and regulations is left to fulfil.', NOWHERE),
  }),
  condition('unused-rights', {
    where: consoleUrl('expenses'),
    clause: 'Note 2',
    title: 'No money, voucher or resource is left unused',
    verify: 'api',
    severities: ['renounceable'],
  }),
  condition('bindings', {
    where: SECURITY,
    clause: 'Note 3',
    title: 'Outside bindings and authorizations are undone',
    verify: 'hint',
    severities: ['attest'],
    stage: 'detach',
  }),
  beyondSeed('organization', {
    where: consoleUrl('home'),
    clause: 'Accounts in an organization',
    title: 'In no organization',
    verify: 'api',
    severities: ['must-process'],
    stage: 'detach',
  }),
  condition('collaborators', {
    where: consoleUrl('users'),
    clause: 'Note 4',
    title: 'No collaborator is left',
    verify: 'api',
    severities: ['must-process', 'notice'],
    stage: 'identity',
  }),
  condition('sub-users', {
    where: consoleUrl('users'),
    clause: 'Note 4',
    title: 'No sub-user is left',
    verify: 'api',
    severities: ['must-process', 'notice'],
    stage: 'identity',
  }),
  condition('message-recipients', {
    where: consoleUrl('users'),
    clause: 'Note 4',
    title: 'No message recipient is left',
    verify: 'api',
    severities: ['must-process', 'notice', 'attest'],
    stage: 'identity',
  }),
  condition('api-keys', {
    where: consoleUrl('keys'),
    clause: 'Note 5',
    title: 'No API key is left but the one in use',
    verify: 'api',
    severities: ['must-process', 'notice'],
    stage: 'identity',
  }),
  beyondSeed('project-keys', {
    clause: 'Project keys',
    title: 'No project key is left',
    stage: 'identity',
    ...advice('The console lists no project key; no call does (domestic site).', PROJECT_KEY_CONSOLE),
  }),
  condition('data-backup', {
    clause: 'Introduction; note 6',
    title: 'Data is backed up or given up',
    stage: 'backup',
    where: consoleUrl('home'),
    actFirst: true,
    verify: 'hint',
    severities: ['attest'],
  }),
  condition('good-faith', {
    clause: 'Note 7',
    title: 'Not closed to escape disputes or supervision',
    ...attest('The closure is not meant to escape complaints, disputes, lawsuits or supervision.', NOWHERE),
  }),
  condition('complaints', {
    clause: 'Note 8',
    title: 'No complaint or report is pending',
    ...attest('No complaint or report concerns the account.', NOWHERE),
  }),
  condition('other-matters', {
    clause: 'Note 9',
    title: 'Everything else that matters is settled',
    ...attest('All else that may affect your rights is settled.', NOWHERE),
  }),
  condition('mobile-verification', {
    clause: 'Process, step 3',
    title: 'The recovery phone can be verified',
    ...attest('The recovery phone is at hand for the code.', SECURITY_CONSOLE),
  }),
  condition('identity-documents', {
    clause: 'Process, step 4',
    title: 'Identity documents are ready',
    ...attest(
      'Colour scans are ready: passport or driving licence (personal), business identification (enterprise); accounts never verified need none.',
      NOWHERE,
    ),
    verify: 'local',
  }),
  condition('review', {
    clause: 'Process, step 5',
    title: 'The provider reviews the request',
    ...notice(
      'The review takes about 3 working days; the result comes by phone or e-mail, so keep both.',
      SECURITY_CONSOLE,
    ),
  }),
  condition('irreversible', {
    clause: 'Introduction; process, step 6',
    title: 'Closure cannot be undone',
    ...notice('A cancelled account can neither be restored nor logged on to.', NOWHERE),
  }),
];
