import { createRequire } from 'node:module';
import { SHIFT_DATE, TEST_START } from './test-day.js';

// Run before each file of tests. Sandbox, client and the vendors' own SDKs all read this one clock, and so do the
// programs that tests start: what a test finds does not depend on the day on which it runs.
const { NODE_OPTIONS = '' } = process.env;
process.env['TEST_CLOCK_AHEAD_MS'] = String(Date.parse(TEST_START) - Date.now());
process.env['NODE_OPTIONS'] = `${NODE_OPTIONS} --require ${JSON.stringify(SHIFT_DATE)}`.trim();
createRequire(import.meta.url)(SHIFT_DATE);
