import type { Condition, Statement, Verification } from '../../domain/condition.js';
import type { Severity } from '../../domain/finding.js';
import type { PlanStage } from '../../domain/plan-stage.js';
import { CONSOLES, PRODUCT_CONSOLE, TICKET } from './consoles.js';

/** The closure page, and the other official texts on the same subject. */
const PAGES = {
  closure: 'Account Cancellation',
  console: 'Account Revocation (console)',
  notice: 'Account Revocation Notice',
  annex: 'Privacy Policy, annex on account cancellation',
  revision: 'Account Cancellation, another revision',
} as const;

interface Row {
  readonly page?: keyof typeof PAGES;
  readonly clause: string;
  readonly title: string;
  readonly verify: Verification;
  readonly severities: readonly Severity[];
  readonly stage?: PlanStage;
  readonly statement?: Statement;
}

function condition(name: string, { page = 'closure', clause, ...row }: Row): Condition {
  return {
    id: `jdcloud.${name}`,
    source: { page: PAGES[page], clause },
    ...row,
    ...(page === 'closure' ? {} : { beyondSeed: true }),
  };
}

/** A condition that no call decides. */
function stated(
  name: string,
  { severity, message, resolve, ...row }: Omit<Row, 'verify' | 'severities'> & Statement,
  verify: Verification = severity === 'advice' ? 'attest' : severity,
): Condition {
  return condition(name, {
    ...row,
    verify,
    severities: [severity],
    statement: { severity, message, resolve },
  });
}

/** Every condition, notice and duty of the closure page, in its order. */
const OF_THE_PAGE: readonly Condition[] = [
  condition('products', {
    clause: 'Condition (1)',
    title: 'No JD Cloud product is in use',
    verify: 'api',
    stage: 'release',
    severities: ['must-process', 'attest', 'notice'],
  }),
  condition('marketplace', {
    clause: 'Condition (1)',
    title: 'No Cloud Marketplace product is in use',
    verify: 'hint',
    severities: ['attest'],
  }),
  condition('wanxiang', {
    clause: 'Condition (1)',
    title: 'No Wanxiang product is in use',
    verify: 'hint',
    severities: ['attest'],
  }),
  condition('yunding', {
    clause: 'Condition (1)',
    title: 'No YunDing product is in use',
    verify: 'hint',
    stage: 'release',
    severities: ['attest', 'must-process'],
  }),
  condition('balance', {
    clause: 'Condition (1)',
    title: 'Nothing is left on the balance',
    verify: 'api',
    severities: ['must-process'],
  }),
  stated('merchant', {
    clause: 'Condition (2)',
    title: 'Not a merchant of Marketplace, Wanxiang or YunDing',
    severity: 'attest',
    message:
      'Confirm that the account sells nothing there; a merchant asks its contact at JD Cloud to end it.',
    resolve: TICKET,
  }),
  condition('orders', {
    clause: 'Condition (3)',
    title: 'Every order is finished',
    verify: 'api',
    severities: ['must-process'],
  }),
  condition('debts', {
    clause: 'Condition (3)',
    title: 'Nothing is owed',
    verify: 'api',
    severities: ['must-process'],
  }),
  condition('sensitive-operations', {
    clause: 'Condition (4)',
    title: 'Password and mobile number unchanged for a month',
    verify: 'hint',
    severities: ['attest', 'must-process'],
  }),
  stated('disputes', {
    clause: 'Condition (5)',
    title: 'No dispute or complaint is open',
    severity: 'attest',
    message: 'Settle disputes and complaints first.',
    resolve: TICKET,
  }),
  condition('forfeits', {
    clause: 'Introduction',
    title: 'Coupons, qualifications and discounts are given up',
    verify: 'hint',
    severities: ['renounceable', 'attest'],
  }),
  condition('data-backup', {
    clause: 'Introduction',
    title: 'Data and records are backed up',
    verify: 'hint',
    severities: ['attest'],
  }),
  stated('instructions', {
    clause: 'Introduction',
    title: 'The cancellation instructions are read and agreed to',
    severity: 'attest',
    message:
      'Read the Instructions for the Cancellation of JD Cloud Account; the statement in the ticket agrees to them.',
    resolve: { by: 'none', url: 'https://docs.jdcloud.com/platform-agreement/privacy-policy' },
  }),
  condition('identity-materials', {
    clause: 'Process (2)',
    title: 'What the ticket must show of your identity is ready',
    verify: 'local',
    severities: ['attest'],
  }),
  stated(
    'contact',
    {
      clause: 'Process (3)',
      title: 'E-mail and phone for the ticket',
      severity: 'attest',
      message: 'Have an e-mail address and a phone number ready at which JD Cloud can reach you.',
      resolve: TICKET,
    },
    'local',
  ),
  stated('review', {
    clause: 'Process (4) and (5)',
    title: 'The ticket is reviewed',
    severity: 'notice',
    message: 'JD Cloud answers the ticket within 3 working days; SMS and e-mail confirm the closure.',
    resolve: TICKET,
  }),
  stated('irreversible', {
    clause: 'Introduction',
    title: 'Closure cannot be undone',
    severity: 'notice',
    message:
      'A closed account does not come back, nor do its data, bills and vouchers. Links to other platforms are cut; other services of JD Group stay.',
    resolve: { by: 'none' },
  }),
];

/** Rules that only other official texts name. */
const OF_OTHER_PAGES: readonly Condition[] = [
  condition('owner', {
    page: 'notice',
    clause: 'Applicant',
    title: 'The owner or an authorised agent applies',
    verify: 'api',
    severities: ['notice'],
  }),
  condition('quiet-quarter', {
    page: 'notice',
    clause: 'Sensitive operations',
    title: 'Password and mobile number unchanged for 90 days',
    verify: 'hint',
    severities: ['attest'],
  }),
  stated('contracts', {
    page: 'notice',
    clause: 'Contracts, fees and taxes',
    title: 'No contract is open, no fee or tax unpaid',
    severity: 'attest',
    message: 'Confirm that every contract with JD Cloud is fulfilled and no fee or tax is left to pay.',
    resolve: TICKET,
  }),
  stated('icp', {
    page: 'console',
    clause: 'ICP filing',
    title: 'No ICP filing was ever applied for',
    severity: 'attest',
    message:
      'If an ICP filing was ever applied for, the console refuses: close by ticket, and cancel the filing first.',
    resolve: TICKET,
  }),
  stated('jd-pay', {
    page: 'annex',
    clause: 'JD Pay, deposits and linked logins',
    title: 'JD Pay, auction deposits, linked logins and JD shop are ended',
    severity: 'attest',
    message:
      'Close the JD Pay account of this login, recover auction deposits, unlink third-party logins, and see that no JD shop uses it.',
    resolve: CONSOLES.account,
  }),
  stated('three-months', {
    page: 'revision',
    clause: 'Time of use',
    title: 'JD Cloud has been in use for more than three months',
    severity: 'attest',
    message: 'Confirm that JD Cloud was activated more than three calendar months ago.',
    resolve: PRODUCT_CONSOLE,
  }),
];

/** The catalogue: the closure page first, then what goes beyond it. */
export const conditions: readonly Condition[] = [...OF_THE_PAGE, ...OF_OTHER_PAGES];
