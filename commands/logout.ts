import type { Context } from '../src/context.js';
import { AcctcloseError } from '../src/domain/errors.js';
import type { Command } from './_shared/command.js';
import { readProfileName } from './_shared/profile-name.js';

/** `acctclose logout`: removes a stored account and its secret. */
export const logout: Command = {
  name: 'logout',
  summary: 'remove a stored account and its secret',
  args: [{ name: '[profile]', help: 'which one; asked for where there are several', offer: 'profiles' }],
  flags: [],
  examples: ['acctclose logout prod'],
  async run({ args: [argument] }, context) {
    const [{ logOut }, { fill }, { tellChange }] = await Promise.all([
      import('../src/app/log-out.js'),
      import('../src/ui/words/index.js'),
      import('./_shared/show-profiles.js'),
    ]);
    const name = readProfileName(argument, context) ?? (await chooseProfile(context));
    const removed = await logOut({
      name,
      profiles: await context.profiles(),
      secrets: () => context.secrets(),
    });
    const words = await context.words();
    await tellChange([fill(words['logout.done'], { profile: removed.name })], context);
    return 0;
  },
};

/** The only profile, or the one that the user points out: the default is not meant to be removed by default. */
async function chooseProfile(context: Context): Promise<string> {
  const stored = await (await context.profiles()).list();
  const [only, ...others] = stored;
  if (!only) throw new AcctcloseError('usage', 'No profile is stored.', { code: 'no-profiles' });
  if (others.length === 0) return only.name;
  const question = { message: (await context.words())['logout.profile'], flag: 'acctclose logout <profile>' };
  const choices = stored.map(({ name, provider, accountId }) => ({
    value: name,
    name: `${name} (${provider} ${accountId})`,
  }));
  return (await context.prompt()).select(question, choices);
}
