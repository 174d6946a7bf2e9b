import type { Command } from './_shared/command.js';

/** `acctclose profiles`: the stored accounts, key ids masked. */
export const profiles: Command = {
  name: 'profiles',
  summary: 'list the stored accounts',
  flags: [{ flags: '--default <name>', help: 'use this one where none is named', offer: 'profiles' }],
  examples: ['acctclose profiles', 'acctclose profiles --default prod'],
  async run({ flags }, context) {
    const [{ findProfile }, { showProfiles }] = await Promise.all([
      import('../src/app/find-profile.js'),
      import('./_shared/show-profiles.js'),
    ]);
    const { default: chosen } = flags;
    if (typeof chosen === 'string') {
      const store = await context.profiles();
      await store.setDefault((await findProfile(store, chosen)).name);
    }
    await showProfiles(context);
    return 0;
  },
};
