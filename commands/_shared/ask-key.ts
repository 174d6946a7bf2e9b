import { complainAboutKey, type KeyMaterial } from '../../src/app/key-material.js';
import type { Context } from '../../src/context.js';
import type { ForeignProfile, ProviderAdapter } from '../../src/domain/adapter.js';
import { AcctcloseError } from '../../src/domain/errors.js';
import { maskKeyId } from '../../src/domain/secret.js';

/** Where `login` gets a key from. */
export interface KeySource {
  /** Asked for where it is absent. */
  readonly provider: string | undefined;
  readonly stdin: boolean;
  /** True, or the name of a profile in the file of the provider's own tool. */
  readonly imported: string | boolean;
}

/** Gets a key: from a pipe, from the provider's own tool, or from the person at the terminal. */
export async function askKey(source: KeySource, context: Context): Promise<KeyMaterial> {
  if (source.stdin) return readKey(source, context);
  const provider = source.provider ?? (await askProvider(context));
  const adapter = await context.adapter(provider);
  return source.imported === false
    ? typeKey(provider, context)
    : importFrom(adapter, source.imported, context);
}

async function readKey({ provider }: KeySource, { host }: Context): Promise<KeyMaterial> {
  const { readPipedCredentials } = await import('../../src/secrets/piped-credentials.js');
  const key = await readPipedCredentials(host.stdin);
  if (provider === undefined || provider === key.provider) return key;
  throw new AcctcloseError('usage', `--provider ${provider} and the key on stdin name two providers.`, {
    code: 'usage',
    tryThis: ['Leave --provider out.'],
  });
}

async function askProvider(context: Context): Promise<string> {
  const choices = context.providers.map(({ id, title }) => ({ value: id, name: title }));
  return (await context.prompt()).select(
    { message: (await context.words())['login.provider'], flag: '--provider <id>' },
    choices,
  );
}

async function typeKey(provider: string, context: Context): Promise<KeyMaterial> {
  const [prompt, words] = await Promise.all([context.prompt(), context.words()]);
  const question = { flag: '--stdin', check: complainAboutKey };
  const accessKeyId = await prompt.text({ ...question, message: words['login.key-id'] });
  const accessKeySecret = await prompt.hidden({ ...question, message: words['login.key-secret'] });
  return { provider, accessKeyId, accessKeySecret };
}

async function importFrom(
  adapter: ProviderAdapter,
  name: string | true,
  context: Context,
): Promise<KeyMaterial> {
  const [{ importKey }, { readForeignConfig }] = await Promise.all([
    import('../../src/app/import-key.js'),
    import('../../src/state/foreign-config.js'),
  ]);
  return importKey({
    adapter,
    wanted: name === true ? undefined : name,
    read: (config) => readForeignConfig(context.host.home, config),
    choose: async (found) => chooseForeign(found, context),
  });
}

async function chooseForeign(found: readonly ForeignProfile[], context: Context): Promise<string> {
  const choices = found.map(({ name, accessKeyId }) => ({
    value: name,
    name: `${name} (${maskKeyId(accessKeyId)})`,
  }));
  return (await context.prompt()).select(
    { message: (await context.words())['login.import'], flag: '--import <name>' },
    choices,
  );
}
