import type { Context } from '../src/context.js';
import type { AccountIdentity, Credentials } from '../src/domain/account.js';
import { AcctcloseError } from '../src/domain/errors.js';
import type { ExitCode } from '../src/domain/exit-codes.js';
import type { Profile } from '../src/domain/profile.js';
import type { KeySource } from './_shared/ask-key.js';
import type { Command, CommandInput } from './_shared/command.js';
import { readProfileName } from './_shared/profile-name.js';

/** `acctclose login`: verifies a key and stores it, its secret in the keychain. */
export const login: Command = {
  name: 'login',
  summary: 'store an account; its secret goes into the keychain',
  args: [{ name: '[profile]', help: 'what to call it; the provider by default' }],
  flags: [
    { flags: '--provider <id>', help: 'provider of the account', offer: 'providers' },
    { flags: '--stdin', help: 'read the key as JSON from standard input' },
    { flags: '--import [name]', help: "take the key over from the provider's own command-line tool" },
  ],
  examples: [
    'acctclose login',
    'acctclose login prod --provider PROVIDER --import default',
    'acctclose login ci --stdin < key.json',
    'acctclose login try --sandbox PROVIDER:typical',
  ],
  run({ args: [argument], flags }, context) {
    const given = readProfileName(argument, context);
    const name = given === undefined ? {} : { name: given };
    const source = readSource(flags);
    return context.options.sandbox ? storeSandbox(name, source, context) : storeKey(name, source, context);
  },
};

interface Name {
  readonly name?: string;
}

function readSource({ provider, stdin, import: imported }: CommandInput['flags']): KeySource {
  if (stdin === true && imported !== undefined) {
    throw usage('--stdin and --import are two sources of one key.', 'Give one of the two.');
  }
  return {
    provider: typeof provider === 'string' ? provider : undefined,
    stdin: stdin === true,
    imported: typeof imported === 'string' ? imported : imported === true,
  };
}

async function storeKey(name: Name, source: KeySource, context: Context): Promise<ExitCode> {
  const [{ logIn }, { toCredentials }, { askKey }] = await Promise.all([
    import('../src/app/log-in.js'),
    import('../src/app/key-material.js'),
    import('./_shared/ask-key.js'),
  ]);
  const { profile } = await logIn({
    ...name,
    profiles: await context.profiles(),
    secrets: await context.secrets(),
    collect: async () => toCredentials(await askKey(source, context)),
    verify: (credentials) => askIdentity(credentials, context),
    signal: context.signal,
  });
  const words = await context.words();
  const hidden = context.host.env['ACCTCLOSE_ACCESS_KEY_ID'] ? [words['login.environment']] : [];
  await tell(words['login.stored'], profile, hidden, context);
  return 0;
}

async function askIdentity(credentials: Credentials, context: Context): Promise<AccountIdentity> {
  const [{ openAccount }, { createProgress }] = await Promise.all([
    import('../src/app/check-account.js'),
    import('../src/ui/progress.js'),
  ]);
  const progress = createProgress(await context.screen(), await context.words(), []);
  try {
    const { session } = await openAccount({ credentials, label: 'login' }, context, progress.emit);
    return session.identity;
  } finally {
    progress.done();
  }
}

async function storeSandbox(name: Name, source: KeySource, context: Context): Promise<ExitCode> {
  const { sandbox: choice } = context.options;
  if (!choice || source.provider !== undefined || source.stdin || source.imported !== false) {
    throw usage('A sandbox account has its key already.', 'Leave --provider, --stdin and --import out.');
  }
  const { registerSandbox } = await import('../src/app/log-in.js');
  const [profiles, sandbox] = await Promise.all([context.profiles(), context.sandbox()]);
  const profile = await registerSandbox({ ...name, choice, sandbox, profiles });
  await tell((await context.words())['login.sandbox'], profile, [], context);
  return 0;
}

async function tell(
  sentence: string,
  { name, provider, accountId }: Profile,
  more: readonly string[],
  context: Context,
): Promise<void> {
  const [{ fill }, { tellChange }] = await Promise.all([
    import('../src/ui/words/index.js'),
    import('./_shared/show-profiles.js'),
  ]);
  const { title } = await context.adapter(provider);
  const store = (await context.words())['secret.keychain'];
  await tellChange(
    [fill(sentence, { provider: title, account: accountId, profile: name, store }), ...more],
    context,
  );
}

function usage(message: string, ...tryThis: readonly string[]): AcctcloseError {
  return new AcctcloseError('usage', message, { code: 'usage', tryThis });
}
