import type { ClosureStatus, Look, StatusReport } from '../../domain/status.js';
import { isoSeconds } from '../../domain/time.js';
import { wordGuide } from '../closure-texts.js';
import { toCsv, type CsvRow } from './csv.js';
import { pick, untilField } from './json-fields.js';
import { SCHEMA_VERSION } from './json.js';

const COLUMNS = [
  ...[
    'provider',
    'accountId',
    'name',
    'kind',
    'managedBy',
    'stage',
    'since',
    'source',
    'evidence',
    'reasons',
  ],
  ...['until', 'submission', 'look', 'code', 'message', 'next', 'from', 'to', 'text', 'advice', 'folder'],
  'exitCode',
];

/** The document of `status`; schemas/status.schema.json describes it. */
export function statusDocument({ kind, at, closures, exitCode }: StatusReport): object {
  return {
    ...{ schemaVersion: SCHEMA_VERSION, kind, at: isoSeconds(at), exitCode },
    closures: closures.map(closureFields),
  };
}

/** `status` as CSV: one row per closure. */
export function statusCsv({ closures }: StatusReport): string {
  return toCsv(COLUMNS, closures.map(closureRow));
}

function closureFields(closure: ClosureStatus): object {
  const { subject, state, look, expect, advice, texts, folder, profiles, exitCode } = closure;
  return {
    ...pick(subject, ['provider', 'accountId', 'name', 'kind', 'managedBy']),
    ...pick(state, ['stage', 'since', 'source', 'evidence', 'reasons']),
    ...untilField(state.until),
    ...pick(state, ['submission', 'detachment', 'requestId']),
    look: lookFields(look, closure),
    ...(expect
      ? { expect: { ...pick(expect, ['next', 'from', 'to']), text: wordGuide(expect.text, texts) } }
      : {}),
    ...(advice ? { advice: wordGuide(advice, texts) } : {}),
    ...{ folder, profiles, exitCode },
  };
}

function lookFields(look: Look, { texts }: ClosureStatus): object {
  if (look.kind === 'failed') return pick(look, ['kind', 'code', 'message']);
  if (look.kind !== 'seen') return { kind: look.kind };
  const text = look.text ? { text: wordGuide(look.text, texts) } : {};
  return { ...pick(look, ['kind', 'isTold', 'evidence']), ...text };
}

function closureRow({
  subject,
  state,
  look,
  expect,
  advice,
  texts,
  folder,
  exitCode,
}: ClosureStatus): CsvRow {
  const { provider, accountId, name, kind, managedBy } = subject;
  const { stage, since, source, evidence, reasons, until, submission } = state;
  const failure = look.kind === 'failed' ? { code: look.code, message: look.message } : {};
  return {
    ...{ provider, accountId, name, kind, managedBy, stage, since, source, until, submission, folder },
    ...{ evidence: evidence.join(' '), reasons: reasons.join('; '), look: look.kind, ...failure },
    ...{ next: expect?.next, from: expect?.from, to: expect?.to },
    ...(expect ? { text: wordGuide(expect.text, texts) } : {}),
    ...(advice ? { advice: wordGuide(advice, texts) } : {}),
    exitCode: String(exitCode),
  };
}
