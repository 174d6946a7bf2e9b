import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Manifest } from '../../src/domain/export.js';
import { maskKeyId } from '../../src/domain/secret.js';
import type { Answer } from '../helpers/answer-screens.js';
import { eventsOf } from '../helpers/begun-closure.js';
import { walkedAccount, type WalkedAccount } from '../helpers/close-walk.js';
import { page, sampleFolder, SEAL } from '../helpers/sample-files.js';
import { runCli } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';

const WALK_MS = 90_000;
const ENTER = '\r';
const INTERRUPT = '\u0003';
const DELETION = 'cam:DeleteAccessKey';

type Folder = Awaited<ReturnType<typeof sampleFolder>>;

/** A folder that goes with the test. */
async function ownFolder(): Promise<Folder> {
  const folder = await sampleFolder();
  onTestFinished(() => folder.remove());
  return folder;
}

const photo = (width: number): Promise<Buffer> => page(width, 900, [SEAL]).jpeg().toBuffer();

const typesOf = async (at: WalkedAccount, provider: string): Promise<readonly string[]> =>
  (await eventsOf(at.folder, { provider, accountId: at.accountId })).map(({ type }) => type);

/** Calls that deleted a key, each with the status of its answer, and what was called after the first of them. */
async function readLog(at: WalkedAccount) {
  const log = (await at.open.requests()).filter(({ scenario }) => scenario === 'clean');
  const calls = log.map(({ action, status }) => [action, status] as const);
  const first = calls.findIndex(([action]) => action === DELETION);
  return { deletions: calls.filter(([action]) => action === DELETION), after: calls.slice(first + 1) };
}

function firstFile(folder: string): string {
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  return files[0]!.file;
}

const sha256Of = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** What Tencent asks beyond what all ask, up to the key in use, which the program is to delete. */
async function untilKeyIsGone(): Promise<readonly Answer[]> {
  const { put } = await ownFolder();
  return [
    ['How is the identity', 'personal'],
    ['Path of the file', await put('passport.jpg', await photo(900))],
    ['Who deletes it', 'acctclose deletes it now'],
  ];
}

it(
  'two photos where three are wanted: Enter is no third one, and it is asked for again afterwards',
  async () => {
    const at = await walkedAccount('jdcloud', 'clean');
    const { put } = await ownFolder();
    const { code, lines } = await at.close([
      ['Which way', 'By ticket'],
      ['used until it was released is billed by', 'NOW'],
      ['the front of your ID card', await put('front.jpg', await photo(901))],
      ['the back of your ID card', await put('back.jpg', await photo(902))],
      [
        'you have written by hand',
        async (session) => {
          session.type(ENTER);
          await session.shows('An answer is needed.');
          session.type(INTERRUPT);
          return undefined;
        },
      ],
    ]);
    expect(code).toBe(130);
    expect(lines.join('\n')).toContain('I agree to the Instructions');
    const { stdout } = await at.run('close', '--questions', '--json');
    const questions = readDocument(stdout)['questions'] as readonly { id: string; answer?: string }[];
    expect(questions.find(({ answer }) => answer === undefined)?.id).toBe('statement');
    expect(await typesOf(at, 'jdcloud')).not.toContain('submitting');
  },
  WALK_MS,
);

it(
  'the key in use is deleted before anything is filed, and the walk and its following go on without it',
  async () => {
    const at = await walkedAccount('tencent', 'clean');
    let before: Awaited<ReturnType<typeof readLog>> | undefined;
    const { code, lines } = await at.close([
      ...(await untilKeyIsGone()),
      ['Type the account id', at.accountId],
      [
        'Nothing can be undone after this step',
        async () => {
          before = await readLog(at);
          return 'Filed';
        },
      ],
    ]);
    expect(code, lines.join('\n')).toBe(6);
    expect(before).toEqual({ deletions: [[DELETION, 200]], after: [] });
    expect(lines.join('\n')).toContain(`The key ${maskKeyId(at.accessKeyId)} is deleted.`);
    const types = await typesOf(at, 'tencent');
    const [removed, submitting] = [types.indexOf('key-removed'), types.indexOf('submitting')];
    expect(removed).toBeGreaterThan(types.indexOf('key-removing'));
    expect(submitting).toBeGreaterThan(removed);

    const status = await at.run('status', '--json');
    expect(status.code).toBe(6);
    expect(readDocument(status.stdout)['closures']).toMatchObject([
      { stage: 'under-review', look: { kind: 'key-removed' } },
    ]);
    const again = await at.close([]);
    expect(again.code).toBe(6);
    expect(again.lines.join('\n')).toContain('Nothing was filed again');
  },
  WALK_MS,
);

it(
  'a walk that was left after the key was deleted goes on at the step where it was',
  async () => {
    const at = await walkedAccount('tencent', 'clean');
    const left = await at.close([
      ...(await untilKeyIsGone()),
      ['Type the account id', at.accountId],
      ['find the module for account cancellation', 'Later; stop here'],
    ]);
    expect(left.code, left.lines.join('\n')).toBe(6);
    const { code, stdout } = await at.run('status');
    expect(code).toBe(6);
    expect(stdout).toContain('The key was deleted on the way');
    expect(stdout).toContain('Go on where this ended: acctclose close');
    const rest = await at.close([['find the module for account cancellation', 'Done']]);
    expect(rest.code, rest.lines.join('\n')).toBe(6);
    expect(rest.lines.join('\n')).not.toContain('Who deletes it');
    expect(await typesOf(at, 'tencent')).toContain('submitted');
    expect((await readLog(at)).deletions).toEqual([[DELETION, 200]]);
  },
  WALK_MS,
);

it(
  'the records are taken where they are whole and of this account, and only there',
  async () => {
    const at = await walkedAccount('alibaba', 'clean');
    const { path } = await ownFolder();
    const [records, damaged, others] = ['records', 'damaged', 'others'].map((name) => join(path, name));
    expect((await at.run('export', 'all', '--out', records!)).code).toBe(0);
    cpSync(records!, damaged!, { recursive: true });
    appendFileSync(join(damaged!, firstFile(records!)), ' ');
    expect((await runCli(['export', 'all', '--sandbox', 'naver:clean', '--out', others!])).code).toBe(0);
    const { code, lines } = await at.close([
      ['Which way', 'On the website'],
      ['How is the identity', 'personal'],
      ['in your words', 'Everything has moved elsewhere'],
      ['Folder of an export', path],
      ['Folder of an export', others!],
      ['Folder of an export', damaged!],
      ['Folder of an export', records!],
      ['Type the account id', at.accountId],
    ]);
    const screen = lines.join('\n');
    expect(code, screen).toBe(6);
    const complaints = [
      'holds no export',
      'That export is of account 2920001',
      '1 thing differs from its manifest',
    ];
    expect(complaints.filter((text) => !screen.includes(text))).toEqual([]);
    // What it holds, and what it lacks, stands before the last question.
    const shown = screen.slice(screen.indexOf('Files ('), screen.indexOf('Type the account id'));
    expect(shown).toContain('bill-lines');
    expect(shown).toContain('To fetch by hand: no API gives it');
    const taken = await eventsOf(at.folder, { provider: 'alibaba', accountId: at.accountId });
    expect(taken.filter((event) => event.type === 'answered' && event.step === 'records')).toEqual([
      {
        type: 'answered',
        step: 'records',
        answer: records,
        sha256: sha256Of(join(records!, 'manifest.json')),
      },
    ]);
    const record = await at.run('status', '--record', '-o', 'markdown');
    expect(record.stdout).toContain(`${records!}/manifest.json`);
  },
  WALK_MS,
);
