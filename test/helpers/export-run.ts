import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runExport, type RunExport } from '../../src/app/run-export.js';
import type { ExportForm, ExportReport } from '../../src/domain/export.js';
import type { RecordDesk } from '../../src/domain/records.js';
import { openRecordFiles } from '../../src/export/index.js';
import { holdLock } from '../../src/state/lock.js';
import { systemProcesses } from '../../src/ports/processes.js';
import { fakeAdapter, IDENTITY } from './fake-adapter.js';

const CSV: ExportForm = { format: 'csv', bom: false, focusVersion: '1.2' };
const NOW = new Date('2026-11-21T08:00:00Z');

export interface ExportOptions extends Partial<Pick<RunExport, 'emit' | 'now' | 'fetch'>> {
  readonly form?: Partial<ExportForm>;
  readonly choice?: Partial<RunExport['choice']>;
  readonly checkpointMs?: number;
  readonly accountId?: string;
}

/** Exports the records of a desk into a folder, as the command does. */
export async function exportDesk(
  desk: RecordDesk,
  folder: string,
  options: ExportOptions = {},
): Promise<ExportReport> {
  const identity = { ...IDENTITY, accountId: options.accountId ?? IDENTITY.accountId };
  const session = { identity, check: () => Promise.reject(new Error('no checks')), records: desk };
  return runExportInto({ adapter: fakeAdapter([], {}), session, folder, ...options });
}

/** Exports the records of a session into a folder. */
export async function runExportInto({
  adapter,
  session,
  folder,
  ...options
}: ExportOptions &
  Pick<RunExport, 'adapter' | 'session'> & { readonly folder: string }): Promise<ExportReport> {
  const form = { ...CSV, ...options.form };
  const { identity, records: desk } = session;
  if (!desk) throw new Error('there are no records');
  const processes = await systemProcesses();
  return runExport({
    adapter,
    session,
    choice: { dataset: 'all', asStream: false, ...options.choice, form },
    folder,
    version: '0.0.0-test',
    now: options.now ?? (() => NOW),
    emit: options.emit ?? (() => undefined),
    fetch: options.fetch ?? (() => Promise.reject(new Error('no files'))),
    files: () =>
      openRecordFiles({
        ...{ folder, form, provider: identity.provider, accountId: identity.accountId, focus: desk.focus },
        version: '0.0.0-test',
        hold: (path) => holdLock(path, { processes, now: () => NOW, nonce: randomUUID }),
        now: () => performance.now(),
        ...(options.checkpointMs === undefined ? {} : { checkpointMs: options.checkpointMs }),
      }),
  });
}

/** Every file of a folder by its name, as text; work files included. */
export function contentOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, 'latin1')];
      })
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
