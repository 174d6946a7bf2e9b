import type { ClosureRecord, RecordedAnswer } from '../../domain/closure-record.js';
import { isoSeconds } from '../../domain/time.js';
import { wordGuide } from '../closure-texts.js';
import { toCsv, type CsvRow } from './csv.js';
import { pick, untilField } from './json-fields.js';
import { SCHEMA_VERSION } from './json.js';

const COLUMNS = [
  'at',
  'type',
  'step',
  'answer',
  'sha256',
  'stage',
  'on',
  'verdict',
  'verification',
  'by',
  'code',
  'requestId',
  'saidAt',
];

/** The document of a closure's record; schemas/closure-record.schema.json describes it. */
export function recordDocument(record: ClosureRecord): object {
  const { kind, version, writtenAt, subject, state, checked, records, plans, entries, last, folder } = record;
  return {
    ...{ schemaVersion: SCHEMA_VERSION, kind, version, writtenAt: isoSeconds(writtenAt) },
    ...pick(subject, ['provider', 'accountId', 'name']),
    ...{ ofKind: subject.kind, ...pick(subject, ['managedBy']) },
    ...pick(state, ['stage', 'since', 'source', 'evidence', 'reasons']),
    ...untilField(state.until),
    ...pick(state, ['submission', 'submissionAt', 'requestId']),
    ...(state.check
      ? { check: { ...state.check, ...(checked === undefined ? {} : { document: checked }) } }
      : {}),
    answers: record.answers.map((answer) => answerFields(answer, record)),
    materials: record.materials.map((answer) => answerFields(answer, record)),
    ...(records ? { records: pick(records, ['answer', 'sha256', 'at']) } : {}),
    plans,
    journal: { last, entries },
    folder,
  };
}

/** The record as CSV: the journal, one row per line. */
export function recordCsv({ entries }: ClosureRecord): string {
  const rows = entries.map(({ at, event }): CsvRow => {
    const texts = Object.entries(event).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    );
    return { at, ...Object.fromEntries(texts) };
  });
  return toCsv(COLUMNS, rows);
}

function answerFields(answer: RecordedAnswer, { texts }: ClosureRecord): object {
  const { asked } = answer;
  const question = asked === undefined || typeof asked === 'string' ? asked : wordGuide(asked, texts);
  return {
    ...pick(answer, ['step']),
    ...(question === undefined ? {} : { question }),
    ...pick(answer, ['answer', 'sha256', 'at', 'saidAt']),
  };
}
