import type { ExportReport, VerifyReport } from '../../domain/export.js';
import { outcomeOf } from './export.js';
import { toCsv } from './csv.js';
import { pick } from './json-fields.js';
import type { View } from './view.js';
import { problemText } from './verify.js';

const FILE_COLUMNS = ['provider', 'accountId', 'file', 'table', 'month', 'state', 'rows', 'bytes', 'sha256'];
const PROBLEM_COLUMNS = ['file', 'code', 'message'];

/** The document of `export`; schemas/export.schema.json describes it. */
export function exportDocument({ kind, account, folder, manifest, files, exitCode }: ExportReport): object {
  const { format, bom, focusVersion, missing, attachments, unfetched, gaps, reconciliation } = manifest;
  const kept = new Set(files.filter((file) => file.kept).map(({ file }) => file));
  return {
    ...{ schemaVersion: '1', kind, outcome: outcomeOf(manifest), exitCode, folder },
    account: pick(account, ['provider', 'accountId', 'name', 'site', 'caller', 'callerName', 'verification']),
    ...{ format, bom, focusVersion },
    files: manifest.files.map((file) => ({
      ...pick(file, ['file', 'table', 'month', 'state', 'rows', 'bytes', 'sha256', 'totals']),
      kept: kept.has(file.file),
    })),
    ...{ missing, attachments, unfetched, gaps, reconciliation },
  };
}

/** The document of `export verify`; schemas/export-verify.schema.json describes it. */
export function verifyDocument(report: VerifyReport, { words }: Pick<View, 'words'>): object {
  return {
    schemaVersion: '1',
    ...pick(report, ['kind', 'folder', 'provider', 'accountId', 'files', 'rows']),
    intact: report.problems.length === 0,
    problems: report.problems.map((problem) => ({
      ...pick(problem, ['file', 'code']),
      message: problemText(problem, words),
    })),
  };
}

/** `export` as CSV: one row per file; a file that a row pointed to has no rows of its own. */
export function exportCsv({ account, manifest }: ExportReport): string {
  const { provider, accountId } = account;
  const rows = manifest.files.map(({ file, table, month, state, rows: count, bytes, sha256 }) => ({
    ...{ provider, accountId, file, table, month, state, sha256 },
    ...{ rows: String(count), bytes: String(bytes) },
  }));
  const attached = manifest.attachments.map(({ file, table, bytes, sha256 }) => ({
    ...{ provider, accountId, file, table, bytes: String(bytes), sha256 },
  }));
  return toCsv(FILE_COLUMNS, [...rows, ...attached]);
}

/** `export verify` as CSV: one row per problem. */
export function verifyCsv({ problems }: VerifyReport, { words }: Pick<View, 'words'>): string {
  const rows = problems.map((problem) => ({
    file: problem.file,
    code: problem.code,
    message: problemText(problem, words),
  }));
  return toCsv(PROBLEM_COLUMNS, rows);
}
