import type {
  ExportForm,
  Manifest,
  ManifestFile,
  ManifestGap,
  MissingFile,
  Reconciliation,
  RecordFiles,
  UnfetchedFile,
} from '../domain/export.js';
import type { AccountIdentity } from '../domain/account.js';
import type { Dataset, RecordDesk, RecordGap } from '../domain/records.js';
import { monthBefore } from '../domain/time.js';
import type { ExportPlan } from './export-plan.js';
import type { SliceResult } from './export-slice.js';

export interface ManifestParts {
  readonly account: AccountIdentity;
  readonly version: string;
  readonly form: ExportForm;
  readonly dataset: Dataset | 'all';
  readonly plan: ExportPlan;
  readonly results: readonly SliceResult[];
  readonly reconciliation: readonly Reconciliation[];
  /** Code → sentence. */
  readonly messages: Readonly<Record<string, string>>;
}

/** What this run brought, and what earlier runs into the same place had brought beside it. */
export function composeManifest(
  parts: ManifestParts,
  desk: RecordDesk,
  { former, layout }: RecordFiles,
): Manifest {
  const { account, version, form, plan, results, reconciliation } = parts;
  const files = union(former?.files ?? [], results.flatMap(toFile), ({ file }) => file);
  const isThere = new Set(files.map(({ table, month }) => keyOf(table, month)));
  const old = former?.missing.filter(({ table, month }) => !isThere.has(keyOf(table, month))) ?? [];
  const missing = results.flatMap((result) => (result.missing ? [result.missing] : []));
  const months = new Set(reconciliation.map(({ month }) => month));
  const settled = former?.reconciliation.filter(({ month }) => !months.has(month)) ?? [];
  return {
    version,
    provider: account.provider,
    accountId: account.accountId,
    ...form,
    tables: union(former?.tables ?? [], plan.tables.map(layout), ({ table }) => table),
    files,
    missing: union<MissingFile>(old, missing, ({ table, month }) => keyOf(table, month)),
    ...unitedAttachments(results, former),
    gaps: union(former?.gaps ?? [], gapsOf(parts, desk, { former, files }), gapKey),
    reconciliation: union(settled, reconciliation, ({ month, currency }) => `${month} ${currency}`),
  };
}

/** What was not fetched before counts no longer once its table was read to the end again, or its file came. */
function unitedAttachments(
  results: readonly SliceResult[],
  former: Manifest | undefined,
): Pick<Manifest, 'attachments' | 'unfetched'> {
  const attached = results.flatMap((result) => (result.attached ? [result.attached] : []));
  const fetched = attached.flatMap((one) => one.fetched);
  const read = new Set(results.flatMap(({ facts, slice }) => (facts ? [slice.table.name] : [])));
  const here = new Set(fetched.map(({ file }) => file.replace(/\.[a-z]+$/, '')));
  const old = former?.unfetched.filter(({ table, name }) => !read.has(table) && !here.has(name)) ?? [];
  return {
    attachments: union(former?.attachments ?? [], fetched, ({ file }) => file),
    unfetched: union<UnfetchedFile>(
      old,
      attached.flatMap((one) => one.unfetched),
      ({ name, url }) => `${name} ${url}`,
    ),
  };
}

function toFile(result: SliceResult): readonly ManifestFile[] {
  if (!result.facts) return [];
  const { slice, facts } = result;
  const { month, state, table } = slice;
  return [{ ...facts, table: table.name, ...(month === undefined ? {} : { month }), state }];
}

/** What to fetch by hand after this run and those before it. */
function gapsOf(
  { dataset, plan, messages }: ManifestParts,
  desk: RecordDesk,
  { former, files }: { readonly former: Manifest | undefined; readonly files: Manifest['files'] },
): readonly ManifestGap[] {
  const before = new Map(former?.gaps.map((gap) => [gapKey(gap), gap.months]));
  const monthsOf = (gap: RecordGap): Pick<ManifestGap, 'months' | 'before'> => {
    if (gap.span === 'none') return { months: [] };
    if (gap.span === 'older') return { months: [], before: firstCovered(gap, desk, plan.firstHeld, files) };
    return { months: [...new Set([...(before.get(gapKey(gap)) ?? []), ...plan.months])].sort() };
  };
  return desk.gaps
    .filter((gap) => dataset === 'all' || gap.dataset === dataset)
    .map((gap) => ({
      dataset: gap.dataset,
      code: gap.code,
      message: messages[gap.code] ?? gap.code,
      ...(gap.url === undefined ? {} : { url: gap.url }),
      ...monthsOf(gap),
    }));
}

/** The first month from which on nothing need be fetched by hand: an earlier export may lie before what can be had now. */
function firstCovered(
  { dataset }: RecordGap,
  { tables }: RecordDesk,
  firstHeld: string,
  files: readonly ManifestFile[],
): string {
  const monthly = tables.filter((table) => table.dataset === dataset && table.period === 'month');
  const isHere = (month: string): boolean =>
    monthly.length > 0 &&
    monthly.every(({ name }) => files.some((file) => file.table === name && file.month === month));
  let first = firstHeld;
  while (isHere(monthBefore(first))) first = monthBefore(first);
  return first;
}

function gapKey({ dataset, code }: Pick<ManifestGap, 'dataset' | 'code'>): string {
  return `${dataset} ${code}`;
}

function keyOf(table: string, month: string | undefined): string {
  return `${table} ${month ?? ''}`;
}

/** The later of two with the same key counts; in the order of the keys, so that equal runs give equal texts. */
function union<T>(before: readonly T[], now: readonly T[], key: (item: T) => string): readonly T[] {
  const items = new Map([...before, ...now].map((item) => [key(item), item]));
  return [...items].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, item]) => item);
}
