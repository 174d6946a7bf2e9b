import type { AcctcloseError } from '../../domain/errors.js';
import type { Finding } from '../../domain/finding.js';
import type { ProfileList } from '../../domain/profile.js';
import type { CheckReport, MembersReport, ProfilesReport } from '../../domain/report.js';
import { maskKeyId } from '../../domain/secret.js';
import type { Gap } from '../../domain/verdict.js';
import { gapHint } from './cells.js';
import { judgeOutcomes } from './check.js';
import { providerOf, type ConditionList } from './conditions.js';
import { toCsv, type CsvRow } from './csv.js';
import type { Judged } from './findings.js';
import { judgeMembers } from './members.js';
import type { View } from './view.js';

const FINDING_COLUMNS = [
  ...['provider', 'accountId', 'memberId', 'condition', 'title', 'kind', 'severity', 'code', 'message'],
  ...['type', 'id', 'name', 'region', 'amount', 'currency', 'by', 'url', 'command', 'until'],
  ...['evidence', 'action', 'needs', 'providerCode', 'requestId'],
];
const CONDITION_COLUMNS = ['id', 'provider', 'title', 'severities', 'verify', 'page', 'clause', 'beyondSeed'];
const PROFILE_COLUMNS = [
  'name',
  'provider',
  'accountId',
  'keyId',
  'site',
  'region',
  'secretIn',
  'scenario',
  'default',
];

/** `check` as CSV: one row per finding and per gap. */
export function checkCsv(report: CheckReport, view: View): string {
  return toCsv(FINDING_COLUMNS, checkRows(report, view));
}

/** `check` of members as CSV: one row per finding and per gap. */
export function membersCsv(report: MembersReport, view: View): string {
  const judged = judgeMembers(report, view);
  const rows = report.members.flatMap(({ member }, place) =>
    judgedRows(judged[place], view).map((row) => ({
      ...row,
      provider: report.account.provider,
      accountId: report.account.accountId,
      memberId: member.accountId,
    })),
  );
  return toCsv(FINDING_COLUMNS, rows);
}

/** `check` of many accounts as CSV: as `check`, and one row for each account that could not be checked. */
export function checksCsv({ results }: ProfilesReport, view: View): string {
  const rows = results.flatMap((result) =>
    ('error' in result ? [errorRow(result.error)] : checkRows(result.report, view)).map((row) => ({
      ...row,
      profile: result.profile,
    })),
  );
  return toCsv(['profile', ...FINDING_COLUMNS], rows);
}

/** `check --list` as CSV. */
export function conditionsCsv({ conditions }: ConditionList): string {
  const rows = conditions.map((condition) => ({
    ...{
      id: condition.id,
      provider: providerOf(condition),
      title: condition.title,
      verify: condition.verify,
    },
    severities: condition.severities.join(' '),
    ...condition.source,
    beyondSeed: condition.beyondSeed ? 'true' : '',
  }));
  return toCsv(CONDITION_COLUMNS, rows);
}

/** `profiles` as CSV. */
export function profilesCsv({ profiles, defaultName }: ProfileList): string {
  const rows = profiles.map(
    ({ name, provider, accountId, accessKeyId, site, region, secretIn, scenario }) => ({
      ...{ name, provider, accountId, site, region, secretIn, scenario },
      keyId: maskKeyId(accessKeyId),
      default: String(name === defaultName),
    }),
  );
  return toCsv(PROFILE_COLUMNS, rows);
}

function checkRows(report: CheckReport, view: View): readonly CsvRow[] {
  const { provider, accountId } = report.account;
  const judged = judgeOutcomes(report, view);
  return report.outcomes.flatMap(({ condition }, place) =>
    judgedRows(judged[place], view).map((row) => ({
      ...row,
      provider,
      accountId,
      condition: condition.id,
      title: condition.title,
    })),
  );
}

function judgedRows(judged: Judged | undefined, view: View): readonly CsvRow[] {
  if (!judged) return [];
  const evidence = judged.evidence.join(' ');
  return [
    ...judged.findings.map(({ finding, message }) => ({ ...findingRow(finding, message), evidence })),
    ...judged.gaps.map((gap) => ({ ...gapRow(gap, view), evidence })),
  ];
}

/** A finding as a row. */
export function findingRow({ code, severity, subject, amount, resolve }: Finding, message: string): CsvRow {
  const { type, id, name, region } = subject;
  const { by, url, command, until } = resolve;
  const money = { amount: amount?.value, currency: amount?.currency };
  return {
    kind: 'finding',
    severity,
    code,
    message,
    type,
    id,
    name,
    region,
    ...money,
    by,
    url,
    command,
    until,
  };
}

/** A gap as a row. */
export function gapRow(gap: Gap, { words }: View): CsvRow {
  const { code, action, needs, providerCode, requestId } = gap;
  const message = [words[`gap.${code}`], gapHint(gap, words)].filter((part) => part !== '').join('. ');
  return { kind: 'gap', code, message, action, needs: needs.join(' '), providerCode, requestId };
}

function errorRow({ code, message, requestId }: AcctcloseError): CsvRow {
  return { kind: 'error', code, message, requestId };
}
