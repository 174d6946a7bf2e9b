import type { Condition, Statement, Verification } from '../../domain/condition.js';
import type { Severity } from '../../domain/finding.js';
import type { PlanStage } from '../../domain/plan-stage.js';
import { CONSOLES, PRODUCT_CONSOLE } from './consoles.js';

const PAGE = 'Close an Alibaba Cloud account';

interface Row {
  readonly clause: string;
  readonly title: string;
  readonly stage?: PlanStage;
  readonly verify: Verification;
  readonly severities: readonly Severity[];
  readonly statement?: Statement;
}

function condition(name: string, { clause, ...row }: Row): Condition {
  return { id: `alibaba.${name}`, source: { page: PAGE, clause }, ...row };
}

/** Every condition, notice and duty of the closure page, in its order. */
export const conditions: readonly Condition[] = [
  condition('owner', {
    clause: 'Who can close an account',
    title: 'The account owner closes; RAM users cannot',
    verify: 'api',
    severities: ['must-process', 'notice'],
  }),
  condition('overdue', {
    clause: 'Step 1.1, overdue payments',
    title: 'Nothing is overdue, or no more than is written off',
    verify: 'api',
    severities: ['must-process', 'renounceable'],
  }),
  condition('unsettled-bills', {
    clause: 'Step 2.3, unsettled bills',
    title: 'Every bill is settled',
    verify: 'api',
    severities: ['must-process', 'notice'],
  }),
  condition('invoice-discrepancy', {
    clause: 'Step 1.1, invoice discrepancies',
    title: 'No more is invoiced than was charged',
    verify: 'api',
    severities: ['must-process'],
  }),
  condition('balance', {
    clause: 'Step 1.1, account balance',
    title: 'The balance is withdrawn, or small enough to give up',
    verify: 'api',
    severities: ['must-process', 'renounceable'],
  }),
  condition('entitlements', {
    clause: 'Overview, assets are deleted',
    title: 'Vouchers, prepaid cards, resource plans and savings plans',
    verify: 'api',
    severities: ['renounceable', 'must-process'],
  }),
  condition('records-backup', {
    clause: 'Step 1.2, financial credentials',
    title: 'Bills, orders and invoices are kept',
    stage: 'backup',
    verify: 'local',
    severities: ['notice'],
    statement: {
      severity: 'notice',
      message: 'Take out bills, orders and invoices now: none of them can be fetched after closure.',
      resolve: { ...CONSOLES.expenses, by: 'api', command: 'acctclose export all' },
    },
  }),
  condition('data-backup', {
    clause: 'Step 1.2, business data',
    title: 'Business data is backed up',
    stage: 'backup',
    verify: 'hint',
    severities: ['attest'],
  }),
  condition('config-backup', {
    clause: 'Step 1.2, configurations and logs',
    title: 'Configurations and operation logs are kept',
    stage: 'backup',
    verify: 'attest',
    severities: ['attest'],
    statement: {
      severity: 'attest',
      message: 'Keep the configurations and operation logs that you still need.',
      resolve: PRODUCT_CONSOLE,
    },
  }),
  condition('pay-as-you-go', {
    clause: 'Step 1.3, release resources',
    title: 'Pay-as-you-go resources are released',
    stage: 'release',
    verify: 'api',
    severities: ['must-process', 'renounceable', 'notice'],
  }),
  condition('subscriptions', {
    clause: 'Step 1.3, release resources',
    title: 'Subscriptions have expired or are unsubscribed',
    stage: 'release',
    verify: 'api',
    severities: ['must-process', 'notice'],
  }),
  condition('domains', {
    clause: 'Step 1.3, domain names',
    title: 'Domain names are transferred away',
    stage: 'release',
    verify: 'api',
    severities: ['must-process'],
  }),
  condition('icp', {
    clause: 'Step 1.3, ICP filings',
    title: 'ICP filings are cancelled or transferred',
    stage: 'release',
    verify: 'attest',
    severities: ['attest'],
    statement: {
      severity: 'attest',
      message: 'Cancel each ICP filing or move its entity to another account (China site only).',
      resolve: CONSOLES.filings,
    },
  }),
  condition('resource-directory', {
    clause: 'Step 1.3, multi-account relationships',
    title: 'In no resource directory',
    stage: 'detach',
    verify: 'api',
    severities: ['must-process'],
  }),
  condition('finance-trusteeship', {
    clause: 'Step 1.3, multi-account relationships',
    title: 'No finance trusteeship is left',
    stage: 'detach',
    verify: 'api',
    severities: ['must-process', 'notice'],
  }),
  condition('financial-management', {
    clause: 'Step 1.3, multi-account relationships',
    title: 'No financial management relation is left',
    stage: 'detach',
    verify: 'api',
    severities: ['must-process', 'notice'],
  }),
  condition('enterprise-multi-account', {
    clause: 'Step 1.3, multi-account relationships',
    title: 'Not the super administrator of an enterprise',
    stage: 'detach',
    verify: 'attest',
    severities: ['attest'],
    statement: {
      severity: 'attest',
      message:
        'Hand the super administrator role of the enterprise to another member, if this account holds it.',
      resolve: CONSOLES.account,
    },
  }),
  condition('partner', {
    clause: 'Step 1.4, partner relationships',
    title: 'No partnership with a reseller is left',
    stage: 'detach',
    verify: 'hint',
    severities: ['attest', 'must-process'],
  }),
  condition('identity-check', {
    clause: 'Step 2.1, verify identity',
    title: 'Identity can be verified',
    verify: 'attest',
    severities: ['attest'],
    statement: {
      severity: 'attest',
      message:
        'Have the phone or e-mail on file at hand for the code; without real-name verification only the phone will do.',
      resolve: CONSOLES.account,
    },
  }),
  condition('agreement', {
    clause: 'Step 2.2, closure agreement',
    title: 'The closure agreement is read and accepted',
    verify: 'attest',
    severities: ['attest'],
    statement: {
      severity: 'attest',
      message: 'Read the Alibaba Cloud Account Closure Agreement; closing means accepting it.',
      resolve: CONSOLES.account,
    },
  }),
  condition('no-operations', {
    clause: 'Step 2.4, after confirmation',
    title: 'Nothing is done with the account after confirmation',
    verify: 'notice',
    severities: ['notice'],
  }),
  condition('irreversible', {
    clause: 'Overview; steps 3 and 4',
    title: 'Closure cannot be undone',
    verify: 'notice',
    severities: ['notice'],
    statement: {
      severity: 'notice',
      message:
        'Neither closure nor the cool-down of several days can be revoked or cut short. Data, funds, bills and invoices are gone for good; links to third-party accounts are removed, other Alibaba Group accounts stay.',
      resolve: { by: 'none' },
    },
  }),
];
