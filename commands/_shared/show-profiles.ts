import type { Context } from '../../src/context.js';

/** Prints the stored profiles on stdout, in the form that was asked for. */
export async function showProfiles(context: Context): Promise<void> {
  const [{ listProfiles }, { printReport }] = await Promise.all([
    import('../../src/app/list-profiles.js'),
    import('./print.js'),
  ]);
  await printReport(await listProfiles(await context.profiles()), context, []);
}

/** Tells a person what was done, and a script what is stored now. */
export async function tellChange(notes: readonly string[], context: Context): Promise<void> {
  const screen = await context.screen();
  for (const note of notes) screen.note(note);
  if (context.options.format !== 'table') await showProfiles(context);
}
