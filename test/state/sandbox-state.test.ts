import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSandboxState, removeSandboxState, saveSandboxState } from '../../src/state/sandbox-state.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'acctclose-sandbox-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the state of the sandbox', () => {
  it('is undefined before the first use', async () => {
    expect(await loadSandboxState(folder)).toBeUndefined();
  });

  it('comes back as it was saved', async () => {
    await saveSandboxState(folder, { accounts: [1, 'two'] });
    expect(await loadSandboxState(folder)).toEqual({ accounts: [1, 'two'] });
  });

  it('is gone after its removal', async () => {
    await saveSandboxState(folder, {});
    await removeSandboxState(folder);
    expect(await loadSandboxState(folder)).toBeUndefined();
  });

  it('is an error that names the way out when it is damaged', async () => {
    await writeFile(join(folder, 'sandbox.json'), '{');
    await expect(loadSandboxState(folder)).rejects.toMatchObject({
      kind: 'usage',
      tryThis: ['Start the sandbox afresh: acctclose sandbox reset'],
    });
  });

  it('is refused before it is used where it could not be saved', async () => {
    await writeFile(join(folder, 'taken'), '');
    await expect(loadSandboxState(join(folder, 'taken'))).rejects.toMatchObject({
      kind: 'usage',
      code: 'file-not-writable',
    });
  });
});
