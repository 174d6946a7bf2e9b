import { ApiError } from '../domain/errors.js';
import type { AccountIdentity } from '../domain/account.js';
import type { ExportForm, RecordFiles } from '../domain/export.js';
import type { EventSink } from '../domain/ports.js';
import type { RecordDesk } from '../domain/records.js';
import type { RemedyDesk } from '../domain/remedy.js';
import { EXPORT, EXPORT_ACTION } from './back-up-remedy.js';
import type { Connected } from './check-account.js';
import { createFetch } from './fetch-attachment.js';
import { runExport } from './run-export.js';

/** What taking the records out takes. */
export interface BackUpPorts {
  readonly version: string;
  readonly signal: AbortSignal;
  recordFiles(target: {
    readonly account: AccountIdentity;
    readonly desk: RecordDesk;
    readonly form: ExportForm;
    readonly folder: string;
  }): Promise<RecordFiles>;
}

const FORM: ExportForm = { format: 'csv', bom: false, focusVersion: '1.2' };

/** A desk that can also take the records out. @param folder where to. */
export function withBackUp(
  desk: RemedyDesk,
  { adapter, session, http, now }: Connected,
  { folder, ports, emit }: { readonly folder: string; readonly ports: BackUpPorts; readonly emit: EventSink },
): RemedyDesk {
  const { identity: account, records } = session;
  if (!records) return desk;
  let isOut = false;
  const take = async (target: string): Promise<undefined> => {
    const report = await runExport({
      ...{ adapter, session, now, emit, folder: target, version: ports.version },
      choice: { dataset: 'all', form: FORM, asStream: false },
      fetch: createFetch(http, adapter.id, ports.signal),
      files: (table) => ports.recordFiles({ account, desk: table, form: FORM, folder: target }),
    });
    if (report.exitCode !== 0) throw incomplete(target);
    isOut = true;
  };
  return {
    inUse: desk.inUse,
    async propose(options) {
      const { drafts, gaps } = await desk.propose(options);
      const subject = { type: 'account', id: account.accountId };
      return { drafts: [{ remedy: EXPORT, subject, args: { folder }, target: { folder } }, ...drafts], gaps };
    },
    // An export goes on where it stopped, so each run makes sure of it anew.
    takesUp: ({ remedy }) => remedy === EXPORT,
    look: (step) => (step.remedy === EXPORT ? Promise.resolve(isOut ? 'done' : 'todo') : desk.look(step)),
    unlock: async (step, ask) => (step.remedy === EXPORT ? undefined : desk.unlock?.(step, ask)),
    act: (step) => (step.remedy === EXPORT ? take(step.target['folder'] ?? folder) : desk.act(step)),
  };
}

function incomplete(folder: string): ApiError {
  const message = `${folder} does not hold everything: see its manifest.json. To give things up without it, make a plan with --exclude backup.`;
  return new ApiError(EXPORT_ACTION, { kind: 'refused', code: 'export-incomplete', message });
}
