import type { Context } from '../src/context.js';
import { AcctcloseError } from '../src/domain/errors.js';
import type { Command } from './_shared/command.js';
import { INSTALL, SHELLS, scriptFor, type Shell } from './_shared/completion/scripts.js';

/** `acctclose completion`: the script that lets a shell complete command lines. */
export const completion: Command = {
  name: 'completion',
  summary: 'print the script with which a shell completes commands, flags and names',
  args: [{ name: '[shell]', help: `${SHELLS.join(', ')}; the shell in use by default`, offer: SHELLS }],
  flags: [],
  examples: [
    'acctclose completion bash',
    'acctclose completion fish > ~/.config/fish/completions/acctclose.fish',
  ],
  async run({ args: [name] }, context) {
    const shell = readShell(name, context);
    const [screen, words] = await Promise.all([context.screen(), context.words()]);
    screen.data(await scriptFor(shell));
    screen.note(`${words['completion.install']} ${INSTALL[shell]}`);
    return 0;
  },
};

function readShell(name: string | undefined, { host: { env, platform }, options }: Context): Shell {
  if (options.format !== 'table') throw usage('A script has one form.', 'Leave --output and --json out.');
  const used = platform === 'win32' ? 'powershell' : env['SHELL']?.split('/').at(-1);
  const shell = SHELLS.find((known) => known === (name ?? used));
  if (shell) return shell;
  throw usage(
    name === undefined ? 'The shell is missing.' : `There is no script for the shell ${name}.`,
    `Choose one of: ${SHELLS.join(', ')}.`,
  );
}

function usage(message: string, hint: string): AcctcloseError {
  return new AcctcloseError('usage', message, { code: 'usage', tryThis: [hint] });
}
