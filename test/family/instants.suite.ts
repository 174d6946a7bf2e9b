import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gap } from '../../src/domain/gap.js';
import type { ForecastReason } from '../../src/domain/forecast.js';
import type { CheckReport } from '../../src/domain/report.js';
import { dayOf, DAY_MS, lastMonths } from '../../src/domain/time.js';
import { checkScenario, openScenario } from '../helpers/check-scenario.js';
import { contentOf, exportDesk } from '../helpers/export-run.js';
import { hastyClock } from '../helpers/fake-clock.js';
import { makeFolder } from '../helpers/run-cli.js';
import { openSandbox, type ControlledSandbox } from '../helpers/sandbox-control.js';
import { TEST_START } from '../helpers/test-day.js';

/** Where months, years and the zones of the providers end. */
const INSTANTS = [
  ['the last day of a month', '2026-11-30T04:00:00Z'],
  ['a minute before a month begins at UTC+9', '2026-11-30T14:59:00Z'],
  ['when a month begins at UTC+9', '2026-11-30T15:00:00Z'],
  ['a minute before a month begins at UTC+8', '2026-11-30T15:59:00Z'],
  ['when a month begins at UTC+8', '2026-11-30T16:00:00Z'],
  ['a second before a month begins in UTC', '2026-11-30T23:59:59Z'],
  ['the first day of a month', '2026-12-01T04:00:00Z'],
  ['the last day of a year', '2026-12-31T04:00:00Z'],
  ['the first day of a year', '2027-01-01T04:00:00Z'],
  ['29 February', '2028-02-29T04:00:00Z'],
  ['1 March of a leap year', '2028-03-01T04:00:00Z'],
  ['a year whose holidays are not known yet', '2035-03-31T04:00:00Z'],
] as const;

/** Longer than any review, over any run of holidays. */
const SOON_MS = 16 * DAY_MS;

export interface InstantsSuite {
  readonly id: string;
  readonly offsetHours: number;
  /** Codes that come and go with the days of a month, by the provider's rules; they change no status. */
  readonly dated: readonly string[];
}

/** A question about what was charged names the month. */
function nameGap({ code, action, ask }: Gap): string {
  return [code, action, ask?.code].join(' ');
}

/** What a check and an export promise at any instant: all that they do in the midst of a month. */
export function instantsSuite({ id: provider, offsetHours, dated }: InstantsSuite): void {
  let open: ControlledSandbox;
  let at = Date.parse(TEST_START);
  const now = (): Date => new Date(at);
  const check = (scenario: string): Promise<CheckReport> =>
    checkScenario(open.sandbox, { provider, scenario, clock: { ...hastyClock, now } });
  const isDated = (code: string | undefined): boolean => code !== undefined && dated.includes(code);
  const decided = ({ verdict, outcomes }: CheckReport): unknown => ({
    verdict,
    conditions: outcomes.map(({ condition, status, findings, gaps }) => ({
      ...{ id: condition.id, status, gaps: gaps.filter(({ ask }) => !isDated(ask?.code)).map(nameGap) },
      codes: [...new Set(findings.map(({ code }) => code))].filter((code) => !isDated(code)).sort(),
    })),
  });
  const codesOf = (reasons: readonly ForecastReason[]): readonly string[] => reasons.map(({ code }) => code);

  describe(`${provider} at an awkward instant`, () => {
    let usual: Readonly<Record<'clean' | 'typical', CheckReport>>;
    beforeAll(async () => {
      open = await openSandbox({ now: () => at });
      usual = { clean: await check('clean'), typical: await check('typical') };
    });
    afterAll(() => open.sandbox.close());

    describe.each(INSTANTS)('%s', (_name, instant) => {
      beforeAll(async () => {
        at = Date.parse(instant);
        await open.reset();
      });

      it('closes a clean account as on any other day', async () => {
        const report = await check('clean');
        expect(report.verdict).toBe('closable');
        expect(decided(report)).toEqual(decided(usual.clean));
        expect(codesOf(report.forecast.because)).toEqual(codesOf(usual.clean.forecast.because));
        const { earliest } = report.forecast;
        expect(earliest >= dayOf(now(), offsetHours), earliest).toBe(true);
        expect(Date.parse(earliest) - at).toBeLessThan(SOON_MS);
      });

      it('finds what stands in the way, as on any other day', async () => {
        const report = await check('typical');
        expect(report.verdict).toBe('blocked');
        expect(decided(report)).toEqual(decided(usual.typical));
        expect(report.forecast.earliest > dayOf(now(), offsetHours), report.forecast.earliest).toBe(true);
      });

      it('exports the bills of the running month and of the one before', async () => {
        const clock = { ...hastyClock, now };
        const { session } = await openScenario(open.sandbox, { provider, scenario: 'typical', clock });
        const desk = session.records!;
        expect(desk.offsetHours).toBe(offsetHours);
        const [to = '', from = ''] = lastMonths(now(), 2, offsetHours);
        expect(to).toBe(dayOf(now(), offsetHours).slice(0, 7));
        const folder = makeFolder();
        const choice = { dataset: 'bills', from, to } as const;
        const { manifest, exitCode } = await exportDesk(desk, folder, { now, choice });
        expect(manifest.missing).toEqual([]);
        expect(exitCode).toBe(0);
        const files = Object.keys(contentOf(folder));
        for (const month of [from, to]) expect(files).toContain(`${desk.reconciled}-${month}.csv`);
        const months = new Set(files.flatMap((file) => /\d{4}-\d\d/.exec(file) ?? []));
        expect([...months].sort()).toEqual([from, to]);
      });
    });
  });
}
