import type { RunningSandbox } from '../../../src/sandbox/index.js';
import { ask } from './ask.js';

type Json = Readonly<Record<string, unknown>>;

const VERSIONS: Readonly<Record<string, string>> = {
  sts: '2015-04-01',
  ims: '2019-08-15',
  ram: '2015-05-01',
  bss: '2017-12-14',
  bss2: '2023-09-30',
  rd: '2022-04-19',
  rc: '2022-12-01',
  domain: '2018-01-29',
  ecs: '2014-05-26',
  vpc: '2016-04-28',
  slb: '2014-05-15',
  rds: '2014-08-15',
};

/** Calls `service:Action` as the account of a scenario. */
export async function read(
  sandbox: RunningSandbox,
  scenario: string,
  name: string,
  query: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly json: Json; readonly text: string }> {
  const [service = '', action = ''] = name.split(':');
  const keys = sandbox.accounts.find((account) => account.scenario === scenario)!;
  const { status, text } = await ask({ url: sandbox.url, keys, action, version: VERSIONS[service]!, query });
  return { status, text, json: JSON.parse(text) as Json };
}

/** The member at a path such as `Data.Items.Item`. */
export function at(json: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Json | undefined)?.[name], json);
}

/** The rows at a path. @throws when there is no list. */
export function rowsAt(json: unknown, path: string): readonly Json[] {
  const rows = at(json, path);
  if (!Array.isArray(rows)) throw new Error(`${path} is no list`);
  return rows as readonly Json[];
}
