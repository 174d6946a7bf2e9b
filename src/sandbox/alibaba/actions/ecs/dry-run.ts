import { Refusal } from '../../refusal.js';

/** @throws Refusal that says the call would have worked, where it was only to be tried. */
export function checkDryRun(isDryRun: boolean | undefined): void {
  if (isDryRun === true)
    throw new Refusal('DryRunOperation', 400, 'Request validation has been passed with DryRun flag set.');
}
