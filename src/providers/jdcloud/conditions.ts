import type { Condition } from '../../domain/condition.js';
import { advised, condition, stated, suggested } from './condition-rows.js';
import { CONSOLES, PRODUCT_CONSOLE, TICKET } from './consoles.js';

/** Every condition, notice and duty of the closure page, in its order. */
const OF_THE_PAGE: readonly Condition[] = [
  condition('products', {
    clause: 'Condition (1)',
    title: 'No JD Cloud product is in use',
    verify: 'api',
    stage: 'release',
    severities: ['must-process', 'attest', 'notice'],
    at: PRODUCT_CONSOLE,
  }),
  condition('marketplace', {
    clause: 'Condition (1)',
    title: 'No Cloud Marketplace product is in use',
    verify: 'hint',
    severities: ['attest'],
    at: CONSOLES.orders,
  }),
  condition('wanxiang', {
    clause: 'Condition (1)',
    title: 'No Wanxiang product is in use',
    verify: 'hint',
    severities: ['attest'],
    at: CONSOLES.orders,
  }),
  condition('yunding', {
    clause: 'Condition (1)',
    title: 'No YunDing product is in use',
    verify: 'hint',
    stage: 'release',
    severities: ['attest', 'must-process'],
    at: PRODUCT_CONSOLE,
  }),
  condition('balance', {
    clause: 'Condition (1)',
    title: 'Nothing is left on the balance, or it is given up in the ticket',
    verify: 'api',
    severities: ['must-process', 'renounceable', 'notice'],
    at: CONSOLES.funds,
  }),
  stated('merchant', {
    clause: 'Condition (2)',
    title: 'Not a merchant of Marketplace, Wanxiang or YunDing',
    severity: 'attest',
    message:
      'The account sells nothing in the Cloud Marketplace, at Wanxiang or at YunDing; a merchant asks its contact at JD Cloud to end it.',
    resolve: TICKET,
  }),
  condition('orders', {
    clause: 'Condition (3)',
    title: 'Every order is finished',
    verify: 'api',
    severities: ['must-process'],
    at: CONSOLES.orders,
  }),
  condition('debts', {
    clause: 'Condition (3)',
    title: 'Nothing is owed',
    verify: 'api',
    severities: ['must-process', 'notice'],
    at: CONSOLES.funds,
  }),
  condition('sensitive-operations', {
    clause: 'Condition (4)',
    title: 'Password and mobile number unchanged for a month',
    verify: 'hint',
    severities: ['attest', 'must-process'],
    at: CONSOLES.account,
  }),
  stated('disputes', {
    clause: 'Condition (5)',
    title: 'No dispute or complaint is open',
    severity: 'attest',
    message: 'No dispute and no complaint about the account is open.',
    resolve: TICKET,
  }),
  condition('forfeits', {
    clause: 'Introduction',
    title: 'Coupons, qualifications and discounts are given up',
    verify: 'hint',
    severities: ['renounceable', 'attest'],
    at: PRODUCT_CONSOLE,
  }),
  condition('data-backup', {
    clause: 'Introduction',
    title: 'Data and records are backed up',
    stage: 'backup',
    actFirst: true,
    verify: 'hint',
    severities: ['attest'],
    at: PRODUCT_CONSOLE,
  }),
  stated('instructions', {
    clause: 'Introduction',
    title: 'The cancellation instructions are read and agreed to',
    severity: 'attest',
    message:
      'The Instructions for the Cancellation of JD Cloud Account are read and agreed to, as the statement in the ticket says.',
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
      message: 'An e-mail address and a phone number at which JD Cloud can reach you are at hand.',
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
      'A closed account does not come back, nor do its data, bills and vouchers. Links to other platforms are cut; other services of JD Group stay. Whoever still wants to keep products, services or information of the account does not apply.',
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
    at: CONSOLES.account,
  }),
  advised('quiet-quarter', {
    page: 'notice',
    clause: 'Sensitive operations',
    title: 'Password and mobile number unchanged for 90 days',
    verify: 'hint',
    severities: ['advice', 'attest', 'must-process'],
    at: CONSOLES.account,
  }),
  suggested(
    'contracts',
    {
      page: 'notice',
      clause: 'Contracts, fees and taxes',
      title: 'No contract is open, no fee or tax unpaid',
      message: 'Every contract with JD Cloud is fulfilled, and no fee or tax is left to pay.',
      resolve: TICKET,
    },
    ['attest'],
  ),
  suggested(
    'icp',
    {
      page: 'console',
      clause: 'ICP filing',
      title: 'No ICP filing was ever applied for',
      message:
        'No ICP filing was ever applied for with this account. (Otherwise the console refuses, and the ticket is the way.)',
      resolve: TICKET,
    },
    ['attest'],
  ),
  stated('jd-pay', {
    page: 'annex',
    clause: 'JD Pay, deposits and linked logins',
    title: 'JD Pay, auction deposits, linked logins and JD shop',
    severity: 'notice',
    message:
      'An older text wants the JD Pay account of this login closed, auction deposits recovered, third-party logins unlinked and no JD shop on it. By the closure page, other services of JD Group are not affected.',
    resolve: CONSOLES.account,
  }),
  suggested('three-months', {
    page: 'revision',
    clause: 'Time of use',
    title: 'JD Cloud has been in use for more than three months',
    message: 'JD Cloud was activated more than three calendar months ago.',
    resolve: PRODUCT_CONSOLE,
  }),
];

/** The catalogue: the closure page first, then what goes beyond it. */
export const conditions: readonly Condition[] = [...OF_THE_PAGE, ...OF_OTHER_PAGES];
