import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AcctcloseError } from '../domain/errors.js';
import type { ExportProblem, Manifest, ManifestFile, VerifyReport } from '../domain/export.js';
import type { Money } from '../domain/money.js';
import { monthAfter } from '../domain/time.js';
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
  for (const file of manifest.files) {
    problems.push(...(await verifyFile(file, folder, (path) => verifyRows(file, manifest, path))));
  }
  for (const file of manifest.attachments) problems.push(...(await verifyFile(file, folder)));
  return {
    ...{ kind: 'export-verify', folder, provider: manifest.provider, accountId: manifest.accountId },
    files: manifest.files.length + manifest.attachments.length,
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
  { file, bytes, sha256 }: Pick<ManifestFile, 'file' | 'bytes' | 'sha256'>,
  folder: string,
  verifyContent?: (path: string) => Promise<readonly ExportProblem[]>,
): Promise<readonly ExportProblem[]> {
  const path = join(folder, file);
  return onDisk(path, async () => {
    const kind = await kindOf(path);
    if (kind === undefined) return [{ file, code: 'missing', args: {} }];
    // A link could lead anywhere; an export never writes one.
    if (kind !== 'file') return [{ file, code: 'not-a-file', args: {} }];
    const found = await printOf(path);
    if (found.bytes !== bytes) return [differs(file, 'bytes', bytes, found.bytes)];
    if (found.sha256 !== sha256) return [differs(file, 'sha256', sha256, found.sha256)];
    return verifyContent?.(path) ?? [];
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

async function findStrangers(
  { files, attachments }: Manifest,
  folder: string,
): Promise<readonly ExportProblem[]> {
  const parts = [...new Set(attachments.map(({ file }) => file.replace(/\/.*$/, '')))];
  const known = new Set([...files, ...attachments].map(({ file }) => file));
  const names = await namesIn(folder);
  const problems = names
    .filter((name) => !known.has(name) && ![MANIFEST, WORK_FOLDER, ...parts].includes(name))
    .map((file): ExportProblem => ({ file, code: 'unexpected', args: {} }));
  for (const part of parts.filter((name) => names.includes(name))) {
    const path = join(folder, part);
    // A link in the place of a folder would show files that are not in the export.
    if ((await onDisk(path, () => kindOf(path))) !== 'folder') {
      problems.push({ file: part, code: 'not-a-folder', args: {} });
      continue;
    }
    const inside = (await namesIn(path)).map((name) => `${part}/${name}`);
    for (const file of inside.filter((name) => !known.has(name)))
      problems.push({ file, code: 'unexpected', args: {} });
  }
  return problems;
}

async function namesIn(path: string): Promise<readonly string[]> {
  return (await onDisk(path, () => readdir(path))).sort();
}

/** What the export itself could not get, and months whose lines did not add up. */
function statedProblems({ missing, unfetched, reconciliation }: Manifest): readonly ExportProblem[] {
  return [
    ...missing.map(({ table, month, gap }): ExportProblem => ({
      file: [table, ...(month === undefined ? [] : [month])].join('-'),
      code: 'not-exported',
      args: { why: gap.providerCode ?? gap.code },
    })),
    ...unfetched.map(({ name, gap }): ExportProblem => ({
      file: name,
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
