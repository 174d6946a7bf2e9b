import type { ProviderAdapter, Session } from '../domain/adapter.js';
import { AcctcloseError } from '../domain/errors.js';
import type { ExitCode } from '../domain/exit-codes.js';
import type { ExportReport, Manifest, RecordFiles, Reconciliation } from '../domain/export.js';
import type { GapCode } from '../domain/gap.js';
import type { EventSink } from '../domain/ports.js';
import type { RecordDesk } from '../domain/records.js';
import { composeManifest } from './export-manifest.js';
import { planExport, type ExportChoice } from './export-plan.js';
import type { FetchAttachment } from './fetch-attachment.js';
import { exportSlice, type SliceResult } from './export-slice.js';
import { reconcileMonth } from './reconcile.js';
import { sideBySide } from './side-by-side.js';

export interface RunExport {
  readonly adapter: ProviderAdapter;
  readonly session: Session;
  readonly choice: ExportChoice;
  /** Where the files go, as it is named to the user. */
  readonly folder: string;
  readonly files: (desk: RecordDesk) => Promise<RecordFiles>;
  /** For files that rows point to. */
  readonly fetch: FetchAttachment;
  /** Of the program. */
  readonly version: string;
  /** The provider's time. */
  readonly now: () => Date;
  readonly emit: EventSink;
}

/** Overviews asked for at the same time. */
const OVERVIEWS = 8;

/**
 * Takes the records out: every file of the choice, side by side, then each month against the provider's overview.
 * A file that fails never stops the others. @throws AcctcloseError of kind `usage`, `locked` or `incomplete`.
 */
export async function runExport(run: RunExport): Promise<ExportReport> {
  const { session, choice, now, emit, folder } = run;
  const desk = deskOf(run);
  const plan = planExport(choice, desk, now());
  const files = await run.files(desk);
  try {
    emit({ type: 'export-planned', files: plan.slices.length });
    const results = await sideBySide(plan.slices, files.sideBySide, (slice, isStopped) =>
      exportSlice(slice, { files, fetch: run.fetch, emit, isStopped }),
    );
    const reconciliation = await reconcile(results, desk, emit);
    const manifest = composeManifest(
      {
        ...{ account: session.identity, version: run.version, form: choice.form, dataset: choice.dataset },
        ...{ plan, results, reconciliation, messages: run.adapter.messages },
      },
      desk,
      files,
    );
    await files.conclude(manifest);
    const done = results.flatMap(({ facts, ...rest }) =>
      facts ? [{ file: facts.file, kept: 'kept' in rest && rest.kept }] : [],
    );
    return {
      kind: 'export',
      account: session.identity,
      folder,
      manifest,
      files: done,
      exitCode: exitOf(manifest, results),
    };
  } finally {
    await files.close();
  }
}

function deskOf({ session, adapter }: RunExport): RecordDesk {
  if (session.records) return session.records;
  throw new AcctcloseError('usage', `No records of ${adapter.title} can be exported.`, {
    code: 'no-records',
  });
}

async function reconcile(
  results: readonly SliceResult[],
  desk: RecordDesk,
  emit: EventSink,
): Promise<readonly Reconciliation[]> {
  const months = results.flatMap(({ slice, facts }) =>
    facts && slice.month !== undefined && slice.table.name === desk.reconciled
      ? [{ month: slice.month, isOpen: slice.state === 'open', lines: facts.lines }]
      : [],
  );
  if (months.length > 0) emit({ type: 'comparing-started', months: months.length });
  const compared = await sideBySide(months, OVERVIEWS, async (month) => {
    const rows = await reconcileMonth(month, desk);
    emit({ type: 'month-compared' });
    return rows;
  });
  return compared.flat();
}

/** What comes only once somebody grants something, or logs in again. */
const WITHHELD: ReadonlySet<GapCode> = new Set(['denied', 'credentials', 'not-enabled']);

/** Nothing at all for one reason has the code of that reason; a part of it is incomplete. */
function exitOf({ reconciliation }: Manifest, results: readonly SliceResult[]): ExitCode {
  const missing = results.flatMap((result) => (result.missing ? [result.missing.gap.code] : []));
  if (missing.length > 0 && missing.length === results.length) {
    if (missing.every((code) => code === 'unavailable' || code === 'throttled')) return 11;
    if (missing.every((code) => WITHHELD.has(code))) return 4;
  }
  const lacksFiles = results.some(({ attached }) => attached && attached.unfetched.length > 0);
  if (missing.length > 0 || lacksFiles || reconciliation.some(({ state }) => state === 'different')) return 9;
  return reconciliation.some(({ state }) => state === 'unread') ? 5 : 0;
}
