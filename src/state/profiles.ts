import { join } from 'node:path';
import * as z from 'zod';
import { AcctcloseError } from '../domain/errors.js';
import { PROFILE_NAME, type Profile, type ProfileStore } from '../domain/profile.js';
import type { Lock } from '../domain/ports.js';
import { readText, replaceText } from './files.js';

const FILE = 'config.json';
const MOST_BYTES = 1_048_576;
const NOTHING: Config = { schemaVersion: '1', profiles: [] };

const text = z.string().regex(/^[\x21-\x7e]{1,256}$/);
const profile = z.strictObject({
  name: z.string().regex(PROFILE_NAME),
  provider: text,
  accountId: text,
  accessKeyId: text,
  site: z.exactOptional(text),
  region: z.exactOptional(text),
  secretIn: z.enum(['keychain', 'sandbox']),
  scenario: z.exactOptional(text),
});

/** Strict, so that what another version wrote is refused rather than dropped at the next write. */
const config = z
  .strictObject({
    schemaVersion: z.literal('1'),
    default: z.exactOptional(z.string()),
    profiles: z.array(profile),
  })
  .refine(({ profiles }) => new Set(profiles.map(({ name }) => name)).size === profiles.length)
  .refine((file) => file.default === undefined || file.profiles.some(({ name }) => name === file.default));

interface Config {
  readonly schemaVersion: '1';
  readonly default?: string;
  readonly profiles: readonly Profile[];
}

/** Where nobody else writes meanwhile. */
const ALONE = (): Promise<Lock> => Promise.resolve({ release: () => Promise.resolve() });

/**
 * The profiles in `config.json` of a folder, which is created with the first of them.
 * @param hold keeps other runs from writing between reading and writing.
 */
export function createProfileStore(
  folder: string,
  hold: (path: string) => Promise<Lock> = ALONE,
): ProfileStore {
  const path = join(folder, FILE);
  const read = async (): Promise<Config> => decode(path, await readText(path, MOST_BYTES));
  const write = async (next: Config): Promise<void> => {
    if (!config.safeParse(next).success) throw malformed();
    await replaceText(path, `${JSON.stringify(next, undefined, 2)}\n`);
  };
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const lock = await hold(`${path}.lock`);
    try {
      return await work();
    } finally {
      await lock.release();
    }
  };
  return {
    list: async () => (await read()).profiles,
    get: async (name) => (await read()).profiles.find((known) => known.name === name),
    getDefault: async () => (await read()).default,
    put: (added) =>
      alone(async () => {
        const { default: current = added.name, profiles } = await read();
        await write({
          schemaVersion: '1',
          default: current,
          profiles: withProfile(profiles, added),
        });
      }),
    remove: (name) =>
      alone(async () => {
        const { default: current, profiles } = await read();
        const rest = without(profiles, name);
        // No other account takes the place of a removed default by itself.
        const kept = current === undefined || current === name ? {} : { default: current };
        if (rest.length < profiles.length) await write({ schemaVersion: '1', ...kept, profiles: rest });
        return rest.length < profiles.length;
      }),
    setDefault: (name) =>
      alone(async () => {
        const { profiles } = await read();
        const known = profiles.some((profile) => profile.name === name);
        if (known) await write({ schemaVersion: '1', default: name, profiles });
        return known;
      }),
  };
}

/** A replaced profile keeps its place. */
function withProfile(profiles: readonly Profile[], added: Profile): readonly Profile[] {
  const place = profiles.findIndex(({ name }) => name === added.name);
  return place < 0 ? [...profiles, added] : profiles.with(place, added);
}

function without(profiles: readonly Profile[], name: string): readonly Profile[] {
  return profiles.filter((known) => known.name !== name);
}

function decode(path: string, content: string | undefined): Config {
  if (content === undefined) return NOTHING;
  const decoded = config.safeParse(parse(content));
  if (decoded.success) return decoded.data;
  throw new AcctcloseError(
    'usage',
    `${path} is not a configuration that this version of acctclose understands.`,
    {
      code: 'config-not-understood',
      tryThis: [
        `Repair the file, or move it away and log in again: ${path}`,
        'Use the version of acctclose that wrote it.',
      ],
    },
  );
}

function malformed(): AcctcloseError {
  return new AcctcloseError('unexpected', 'The provider names the account in a way that cannot be stored.', {
    code: 'profile-malformed',
  });
}

/** undefined where the text is no JSON: no schema takes that. */
function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
