import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AcctcloseError } from '../domain/errors.js';
import type { ExportProblem, Manifest, ManifestFile, VerifyReport } from '../domain/export.js';
import type { Money } from '../domain/money.js';
import { codeOf, kindOf, onDisk, printOf } from './disk.js';
import { WORK_FOLDER } from './folder.js';
import { MANIFEST, readManifest } from './manifest.js';
import { recount } from './recount.js';

/** Holds the files of a folder against its manifest. Needs nothing but the folder. @throws AcctcloseError of kind `usage` without a manifest that can be read. */
export async function verifyExport(folder: string): Promise<VerifyReport> {
  const manifest = await readManifest(folder);
  if (!manifest) {
    throw new AcctcloseError('usage', `${folder} holds no export: it has no ${MANIFEST}.`, {
      code: 'manifest-missing',
      tryThis: ['Name the folder that acctclose export --out wrote.'],
    });
  }
  const problems: ExportProblem[] = [];
  for (const file of manifest.files) problems.push(...(await verifyFile(file, manifest, folder)));
  return {
    ...{ kind: 'export-verify', folder, provider: manifest.provider, accountId: manifest.accountId },
    files: manifest.files.length,
    rows: manifest.files.reduce((sum, { rows }) => sum + rows, 0),
    problems: [
      ...problems,
      ...(await findStrangers(manifest, folder)),
      ...statedProblems(manifest),
      ...missingMonths(manifest),
    ],
  };
}

async function verifyFile(
  entry: ManifestFile,
  manifest: Manifest,
  folder: string,
): Promise<readonly ExportProblem[]> {
  const { file, bytes, sha256 } = entry;
  const path = join(folder, file);
  return onDisk(path, async () => {
    const kind = await kindOf(path);
    if (kind === undefined) return [{ file, code: 'missing', args: {} }];
    // A link could lead anywhere; an export never writes one.
    if (kind !== 'file') return [{ file, code: 'not-a-file', args: {} }];
    const found = await printOf(path);
    if (found.bytes !== bytes) return [differs(file, 'bytes', bytes, found.bytes)];
    if (found.sha256 !== sha256) return [differs(file, 'sha256', sha256, found.sha256)];
    return verifyRows(entry, manifest, path);
  });
}

async function verifyRows(
  entry: ManifestFile,
  manifest: Manifest,
  path: string,
): Promise<readonly ExportProblem[]> {
  const { file } = entry;
  const layout = manifest.tables.find(({ table }) => table === entry.table);
  if (!layout) return [{ file, code: 'columns', args: {} }];
  try {
    const { rows, totals } = await recount(path, layout, manifest);
    return [
      ...(rows === entry.rows ? [] : [differs(file, 'rows', entry.rows, rows)]),
      ...(isSame(totals, entry.totals)
        ? []
        : [differs(file, 'totals', sumText(entry.totals), sumText(totals))]),
    ];
  } catch (error) {
    if (!(error instanceof Error) || codeOf(error) !== undefined) throw error;
    return [{ file, code: 'unreadable', args: { why: error.message } }];
  }
}

async function findStrangers({ files }: Manifest, folder: string): Promise<readonly ExportProblem[]> {
  const known = new Set([MANIFEST, WORK_FOLDER, ...files.map(({ file }) => file)]);
  const names = await onDisk(folder, () => readdir(folder));
  return names
    .filter((name) => !known.has(name))
    .sort()
    .map((file) => ({ file, code: 'unexpected', args: {} }));
}

/** What the export itself could not get, and months whose lines did not add up. */
function statedProblems({ missing, reconciliation }: Manifest): readonly ExportProblem[] {
  return [
    ...missing.map(({ table, month, gap }): ExportProblem => ({
      file: [table, ...(month === undefined ? [] : [month])].join('-'),
      code: 'not-exported',
      args: { why: gap.providerCode ?? gap.code },
    })),
    ...reconciliation
      .filter(({ state }) => state === 'different')
      .map(({ month, currency, lines, overview = '' }): ExportProblem => ({
        ...{ file: month, code: 'different', args: { currency, lines, overview } },
      })),
  ];
}

/** Months that a table skips, although it has earlier and later ones. */
function missingMonths({ files, missing }: Manifest): readonly ExportProblem[] {
  const monthsOf = (table: string): readonly string[] =>
    [...files, ...missing]
      .flatMap((entry) => (entry.table === table && entry.month !== undefined ? [entry.month] : []))
      .sort();
  return [...new Set(files.map(({ table }) => table))].flatMap((table) => {
    const months = monthsOf(table);
    const last = months.at(-1) ?? '';
    const problems: ExportProblem[] = [];
    for (let month = months[0] ?? ''; month < last; month = monthAfter(month)) {
      if (!months.includes(month)) problems.push({ file: `${table}-${month}`, code: 'missing', args: {} });
    }
    return problems;
  });
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

function differs(
  file: string,
  code: ExportProblem['code'],
  stated: string | number,
  found: string | number,
): ExportProblem {
  return { file, code, args: { stated: String(stated), found: String(found) } };
}

function isSame(left: readonly Money[], right: readonly Money[]): boolean {
  return sumText(left) === sumText(right);
}

function sumText(sums: readonly Money[]): string {
  return sums.map(({ value, currency }) => `${value} ${currency}`).join(', ');
}
