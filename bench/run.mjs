import { measureCheck } from './check-latency.mjs';
import { measureExport } from './export.mjs';
import { measurePlan } from './plan.mjs';
import { measureStartup } from './startup.mjs';

/** Runs every measurement and prints each ratio beside its budget. Ratios compare runs of one session. */
const rows = [
  ...(await measureStartup()),
  ...(await measureCheck()),
  ...(await measureExport()),
  ...(await measurePlan()),
];
const width = Math.max(...rows.map(({ what }) => what.length));
for (const { what, ratio, budget, detail } of rows) {
  const verdict = ratio <= budget ? 'within' : 'OVER';
  process.stdout.write(
    `${what.padEnd(width)}  ${ratio.toFixed(2)}  budget ${budget.toFixed(2)}  ${verdict}  ${detail}\n`,
  );
}
