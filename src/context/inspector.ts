import { join } from 'node:path';
import type { AnswerInspector, InspectedAnswer } from '../domain/answer-inspector.js';
import { AcctcloseError } from '../domain/errors.js';
import type { Clock } from '../domain/ports.js';

/** Looks at answers by what knows best: files by decoding them, exports by their manifest. */
export function createInspector(clock: Clock): AnswerInspector {
  return {
    async material(file, rule) {
      const { createMaterials } = await import('../materials/index.js');
      return createMaterials(clock).inspect(file, rule);
    },
    async contact({ channel, country }, text) {
      const { inspectEmail, inspectPhone } = await import('../materials/contact.js');
      return channel === 'email' ? inspectEmail(text) : inspectPhone(text, country);
    },
    async countCharacters(text) {
      return (await import('../materials/count-characters.js')).countCharacters(text);
    },
    records: inspectRecords,
  };
}

/** An export counts when it is this account's and nothing that it names is missing or changed. */
const inspectRecords: AnswerInspector['records'] = async (folder, { provider, accountId }) => {
  const { verifyExport } = await import('../export/verify.js');
  try {
    const report = await verifyExport(folder);
    if (report.provider !== provider || report.accountId !== accountId) {
      return refuse('records-of-another', { account: report.accountId });
    }
    // What the export could not get is no damage: it may be waived.
    const damage = report.problems.filter(({ code }) => code !== 'not-exported');
    const [first] = damage;
    if (first) return refuse('records-not-whole', { count: String(damage.length), file: first.file });
    const [{ printOf }, { MANIFEST, readManifest }] = await Promise.all([
      import('../export/disk.js'),
      import('../export/manifest.js'),
    ]);
    const { sha256 } = await printOf(join(folder, MANIFEST));
    const manifest = await readManifest(folder);
    if (!manifest) return refuse('records-unreadable', { why: `${folder} holds no export.` });
    return { ok: true, answer: folder, sha256, manifest };
  } catch (error) {
    // A folder that holds no export, or cannot be read, is a wrong answer like any other.
    if (error instanceof AcctcloseError) return refuse('records-unreadable', { why: error.message });
    throw error;
  }
};

function refuse(code: string, args: Readonly<Record<string, string>>): InspectedAnswer {
  return { ok: false, code, args };
}
