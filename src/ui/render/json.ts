import type { AcctcloseError } from '../../domain/errors.js';
import type { ExitCode } from '../../domain/exit-codes.js';
import { ERROR_EXIT } from '../../domain/exit-codes.js';
import type { ProfileList } from '../../domain/profile.js';
import type { CheckReport, MembersReport, ProfilesReport } from '../../domain/report.js';
import { maskKeyId } from '../../domain/secret.js';
import { isoSeconds } from '../../domain/time.js';
import { wordReason } from '../messages.js';
import { escapeInJson } from '../sanitize.js';
import { judgeOutcomes } from './check.js';
import { providerOf, type ConditionList } from './conditions.js';
import { accountFields, findingFields, gapFields, pick } from './json-fields.js';
import { judgeMembers } from './members.js';
import { statementFields } from './statements.js';
import type { View } from './view.js';

export const SCHEMA_VERSION = '1';

type Wording = Pick<View, 'words' | 'texts'>;

/** A document as JSON text, without a final line end. Nothing in it can drive a terminal. */
export function toJson(document: object): string {
  return escapeInJson(JSON.stringify(document, null, 2));
}

/** The document of `check`; schemas/check.schema.json describes it. */
export function checkDocument(report: CheckReport, { words, texts }: Wording): object {
  const judged = judgeOutcomes(report, { texts });
  const { account, forecast } = report;
  return {
    ...summary(report),
    conditions: report.outcomes.map((outcome, place) => ({
      ...pick(outcome.condition, ['id', 'title']),
      ...pick(outcome, ['status', 'evidence']),
      ...gapFields(outcome.gaps, words),
      ...statementFields(outcome, texts(account.provider), words),
      findings: (judged[place]?.findings ?? []).map(findingFields),
    })),
    ...(report.filed ? { filed: pick(report.filed, ['stage', 'since']) } : {}),
    forecast: {
      earliest: forecast.earliest,
      because: forecast.because.map((reason) => wordReason(reason, texts(account.provider))),
    },
  };
}

/** The document of `check --member` and `--all-members`; schemas/member-check.schema.json describes it. */
export function membersDocument(report: MembersReport, { words, texts }: Wording): object {
  const judged = judgeMembers(report, { texts });
  return {
    ...summary(report),
    members: report.members.map(({ member, verdict, evidence, gaps }, place) => ({
      ...pick(member, ['accountId', 'name', 'type', 'deletion']),
      verdict,
      evidence,
      ...gapFields(gaps, words),
      findings: (judged[place]?.findings ?? []).map(findingFields),
    })),
  };
}

/** The document of `check --all-profiles`; schemas/checks.schema.json describes it. */
export function checksDocument({ kind, results }: ProfilesReport, wording: Wording): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    kind,
    results: results.map((result) =>
      'error' in result
        ? { profile: result.profile, error: errorFields(result.error, ERROR_EXIT[result.error.kind]) }
        : { profile: result.profile, ...checkDocument(result.report, wording) },
    ),
  };
}

/** The document of `check --list`; schemas/conditions.schema.json describes it. */
export function conditionsDocument({ kind, conditions }: ConditionList): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    kind,
    conditions: conditions.map((condition) => ({
      id: condition.id,
      provider: providerOf(condition),
      title: condition.title,
      source: pick(condition.source, ['page', 'clause']),
      ...pick(condition, ['severities', 'verify', 'beyondSeed', 'advice', 'where']),
    })),
  };
}

/** The document of `profiles`; schemas/profiles.schema.json describes it. */
export function profilesDocument({ kind, profiles, defaultName }: ProfileList): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    kind,
    profiles: profiles.map((profile) => ({
      ...pick(profile, ['name', 'provider', 'accountId']),
      keyId: maskKeyId(profile.accessKeyId),
      ...pick(profile, ['site', 'region', 'secretIn', 'scenario']),
      default: profile.name === defaultName,
    })),
  };
}

/** The document of any failure; schemas/error.schema.json describes it. */
export function errorDocument(error: AcctcloseError, exitCode: ExitCode): object {
  return { schemaVersion: SCHEMA_VERSION, kind: 'error', error: errorFields(error, exitCode) };
}

function errorFields(error: AcctcloseError, exitCode: ExitCode): object {
  return { ...pick(error, ['code', 'message', 'tryThis']), exitCode, ...pick(error, ['requestId']) };
}

/** The fields with which the document of every check begins. */
export function summary({
  kind,
  account,
  startedAt,
  finishedAt,
  verdict,
  counts,
}: Omit<CheckReport, 'kind' | 'outcomes' | 'forecast'> & { readonly kind: string }): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    kind,
    account: accountFields(account),
    startedAt: isoSeconds(startedAt),
    finishedAt: isoSeconds(finishedAt),
    verdict,
    counts,
  };
}
