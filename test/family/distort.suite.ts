import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AcctcloseError, ApiError } from '../../src/domain/errors.js';
import type { CheckReport } from '../../src/domain/report.js';
import type { RecordDesk } from '../../src/domain/records.js';
import { runExportInto } from '../helpers/export-run.js';
import { checkScenario, openScenario } from '../helpers/check-scenario.js';
import { distortion, noting, type Distortion } from '../helpers/distorted-transport.js';
import { makeFolder } from '../helpers/run-cli.js';
import { openSandbox, type ControlledSandbox } from '../helpers/sandbox-control.js';

/** Runs for each provider and scenario; `DISTORT=10000 npx vitest run …` looks longer, `DISTORT_FROM` elsewhere. */
const RUNS = Number(process.env['DISTORT'] ?? 20);
const FROM = Number(process.env['DISTORT_FROM'] ?? 1);
const SEEDS = Array.from({ length: RUNS }, (_, place) => FROM + place);
const EXPORTS = SEEDS.filter((seed) => seed % 4 === 0);
/** Longer than any run lasts; nothing waits here. */
const HANG_MS = 20_000;
const DONE: ReadonlySet<string> = new Set(['pass', 'manual']);
const BETTER: ReadonlySet<string> = new Set(['closable', 'renounce']);

/** Whatever a provider answers: no crash, no hang, and nothing is decided for the better. */
export function distortSuite(id: string): void {
  describe.each(['clean', 'typical'])(`distorted answers of ${id}, %s`, (scenario) => {
    let open: ControlledSandbox;
    let honest: CheckReport;
    const actions = new Set<string>();
    beforeAll(async () => {
      open = await openSandbox();
      honest = await checkScenario(open.sandbox, { provider: id, scenario, between: noting(actions) });
    });
    afterAll(() => open.sandbox.close());

    it(
      `let no check pass that does not, in ${String(RUNS)} runs`,
      async () => {
        const faults: string[] = [];
        for (const seed of SEEDS) {
          const bent = distortion([...actions].sort(), seed);
          const wanted = { provider: id, scenario, between: bent.between };
          const report = await outcomeOf(() => checkScenario(open.sandbox, wanted));
          faults.push(...weigh(report, honest, bent).map((fault) => describeFault(fault, seed, bent)));
        }
        expect(faults).toEqual([]);
      },
      RUNS * HANG_MS,
    );

    it(
      `leave no export whole that is not, in ${String(EXPORTS.length)} runs`,
      async () => {
        const asked = new Set<string>();
        const whole = await exportBills(open, { id, scenario }, noting(asked));
        const faults: string[] = [];
        for (const seed of EXPORTS) {
          const bent = distortion([...asked].sort(), seed);
          const rows = await outcomeOf(() => exportBills(open, { id, scenario }, bent.between));
          if (typeof rows === 'string') faults.push(describeFault(rows, seed, bent));
          else if (rows && whole && isWrong(bent) && rows.lines !== whole.lines)
            faults.push(describeFault(`${rows.lines} instead of ${whole.lines}`, seed, bent));
        }
        expect(faults).toEqual([]);
      },
      (EXPORTS.length + 1) * HANG_MS,
    );
  });
}

/** The result; undefined for a refusal in the program's own words; else what went wrong. */
async function outcomeOf<T>(work: () => Promise<T>): Promise<T | string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const hang = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('it hangs'), HANG_MS);
  });
  try {
    return await Promise.race([work(), hang]);
  } catch (error) {
    if (error instanceof AcctcloseError || error instanceof ApiError) return undefined;
    return `crash: ${error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1] ?? ''}` : String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

function weigh(
  report: CheckReport | string | undefined,
  honest: CheckReport,
  bent: Distortion,
): readonly string[] {
  if (report === undefined) return [];
  if (typeof report === 'string') return [report];
  if (!isWrong(bent)) return [];
  const before = new Map(honest.outcomes.map(({ condition, status }) => [condition.id, status]));
  const passed = report.outcomes.filter(
    ({ condition, status }) => status === 'pass' && !DONE.has(before.get(condition.id) ?? ''),
  );
  const isBetter = BETTER.has(report.verdict) && !BETTER.has(honest.verdict);
  return [
    ...passed.map(({ condition }) => `${condition.id} passes`),
    ...(isBetter ? [`the verdict is ${report.verdict}`] : []),
  ];
}

function isWrong({ done }: Distortion): boolean {
  return done.length > 0 && done.every((each) => each.isWrong);
}

interface Exported {
  /** Rows and sums of each month of bill lines. */
  readonly lines: string;
}

/** Exports the bill lines of the last three months. @returns nothing where the export says that it is not whole. */
async function exportBills(
  open: ControlledSandbox,
  { id, scenario }: { readonly id: string; readonly scenario: string },
  between: Distortion['between'],
): Promise<Exported | undefined> {
  const { adapter, session, now } = await openScenario(open.sandbox, { provider: id, scenario, between });
  const desk: RecordDesk = { ...session.records!, monthsHeld: 3 };
  const tables = desk.tables.filter(({ name }) => name === desk.reconciled);
  const { manifest, exitCode } = await runExportInto({
    ...{ adapter, now, session: { ...session, records: { ...desk, tables } }, folder: makeFolder() },
  });
  if (exitCode !== 0) return undefined;
  return {
    lines: manifest.files
      .map(({ file, rows, lines }) => [file, rows, ...lines.map(({ value }) => value)].join(' '))
      .join('; '),
  };
}

function describeFault(fault: string, seed: number, { action, done }: Distortion): string {
  return `${fault}: seed ${String(seed)}, ${action}: ${done[0]?.what ?? 'nothing'}`;
}
