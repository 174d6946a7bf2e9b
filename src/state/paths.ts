import { posix, win32 } from 'node:path';
import { AcctcloseError } from '../domain/errors.js';

/** The program's own folders, as absolute paths. */
export interface Paths {
  readonly config: string;
  readonly state: string;
  readonly cache: string;
}

/** What decides where they are. */
export interface PathSource {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's home directory; empty where there is none. */
  readonly home: string;
}

const NAME = 'acctclose';

/** Finds the folders: where the environment says, else where the platform keeps such things. */
export function resolvePaths({ env, platform, home }: PathSource): Paths {
  const path = platform === 'win32' ? win32 : posix;
  if (home === '') assertNamed(env, platform);
  const { config, state, cache } = usualPaths({ env, platform, home });
  const chosen = (value: string | undefined, usual: string): string => (value ? path.resolve(value) : usual);
  return {
    config: chosen(env['ACCTCLOSE_CONFIG_DIR'], config),
    state: chosen(env['ACCTCLOSE_STATE_DIR'], state),
    cache,
  };
}

/** Without a home, the environment has to say where everything goes. */
function assertNamed(env: PathSource['env'], platform: NodeJS.Platform): void {
  const hasBase = (name: string): boolean => platform === 'linux' && posix.isAbsolute(env[name] ?? '');
  if (
    (env['ACCTCLOSE_CONFIG_DIR'] || hasBase('XDG_CONFIG_HOME')) &&
    (env['ACCTCLOSE_STATE_DIR'] || hasBase('XDG_STATE_HOME'))
  )
    return;
  throw new AcctcloseError('usage', 'This user has no home folder, so that nothing can be kept.', {
    code: 'no-home',
    tryThis: ['Set HOME, or both ACCTCLOSE_CONFIG_DIR and ACCTCLOSE_STATE_DIR.'],
  });
}

function usualPaths({ env, platform, home }: PathSource): Paths {
  const path = platform === 'win32' ? win32 : posix;
  /** The folder a variable names, where it is an absolute path (the XDG rules demand that), else the usual one. */
  const base = (value = '', ...usual: readonly string[]): string =>
    path.isAbsolute(value) ? value : path.join(home, ...usual);
  if (platform === 'win32') {
    const local = path.join(base(env['LOCALAPPDATA'], 'AppData', 'Local'), NAME);
    return {
      config: path.join(base(env['APPDATA'], 'AppData', 'Roaming'), NAME),
      state: path.join(local, 'State'),
      cache: path.join(local, 'Cache'),
    };
  }
  if (platform === 'darwin') {
    const support = path.join(home, 'Library', 'Application Support', NAME);
    return {
      config: support,
      state: path.join(support, 'State'),
      cache: path.join(home, 'Library', 'Caches', NAME),
    };
  }
  return {
    config: path.join(base(env['XDG_CONFIG_HOME'], '.config'), NAME),
    state: path.join(base(env['XDG_STATE_HOME'], '.local', 'state'), NAME),
    cache: path.join(base(env['XDG_CACHE_HOME'], '.cache'), NAME),
  };
}
