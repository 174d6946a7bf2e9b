import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { eventsOf } from '../helpers/begun-closure.js';
import { makeFolder } from '../helpers/run-cli.js';
import { page, sampleFolder, SEAL } from '../helpers/sample-files.js';
import { readDocument } from '../helpers/schema.js';
import { scriptedClose, type ScriptedClose } from '../helpers/scripted-close.js';

type Answers = Readonly<Record<string, string | undefined>>;
type Put = Awaited<ReturnType<typeof sampleFolder>>['put'];

const FAMILY = '👨‍👩‍👧‍👦';

/** Closes `clean` of a provider by files of answers, of which some are given as a person would. */
function closing(provider: string) {
  let script: ScriptedClose;
  beforeAll(async () => {
    script = await scriptedClose(provider, makeFolder());
  });
  return async (choose: (put: Put) => Promise<Answers>) => {
    const files = await sampleFolder();
    onTestFinished(() => files.remove());
    const read = () => eventsOf(script.folder, { provider, accountId: script.accountId });
    const before = await read();
    const { code, stdout } = await script.close(await choose(files.put));
    const document = readDocument(stdout);
    const { message = '', tryThis = [] } = (document['error'] ?? {}) as {
      readonly message?: string;
      readonly tryThis?: readonly string[];
    };
    return { code, document, message, tryThis, events: (await read()).slice(before.length) };
  };
}

const photo = (width: number): Promise<Buffer> => page(width, 900, [SEAL]).jpeg().toBuffer();

/** All that JD Cloud wants of a person who closes by ticket. */
async function threePhotos(put: Put): Promise<Answers> {
  return {
    way: 'ticket',
    'id-front': await put('front.jpg', await photo(901)),
    'id-back': await put('back.jpg', await photo(902)),
    statement: await put('statement.jpg', await photo(903)),
    phone: '+8613800138000',
  };
}

/** Files that are no photographs. */
const WRONG: readonly (readonly [name: string, make: (put: Put) => Promise<string>, complaint: string])[] = [
  ['a text called .jpg', (put) => put('text.jpg', 'not a photograph'), 'That is no image or document.'],
  ['a file of 0 bytes', (put) => put('empty.jpg', ''), 'The file is empty.'],
  ['a path to nothing', () => Promise.resolve('/nowhere/photo.jpg'), 'There is no such file.'],
];

describe('what JD Cloud wants of a person', () => {
  const close = closing('jdcloud');

  it('is not two of them: the third is asked for, and nothing is written down', async () => {
    const { code, message, tryThis, events } = await close(async (put) => ({
      ...(await threePhotos(put)),
      statement: undefined,
    }));
    expect(code).toBe(2);
    expect(message).toContain('will not do: statement. Nothing was sent.');
    expect(tryThis.join('\n')).toContain('statement: A photo of you holding a sheet of A4 paper');
    expect(events).toEqual([]);
  });

  it('is not one photo under two names', async () => {
    const { code, tryThis, events } = await close(async (put) => ({
      ...(await threePhotos(put)),
      'id-back': await put('copy.jpg', await photo(901)),
    }));
    expect(code).toBe(2);
    expect(tryThis).toContain('id-back: That file is given for another material already.');
    expect(events).toEqual([]);
  });

  it.each(WRONG)('is not %s', async (_name, make, complaint) => {
    const { code, message, tryThis, events } = await close(async (put) => ({
      ...(await threePhotos(put)),
      'id-front': await make(put),
    }));
    expect(code).toBe(2);
    expect(message).toContain('will not do: id-front.');
    expect(tryThis.join('\n')).toContain(`id-front: ${complaint}`);
    expect(events).toEqual([]);
  });

  // The last: what was taken once is known to later runs.
  it('is three photos', async () => {
    const { code, document } = await close(threePhotos);
    expect([code, document['end']]).toEqual([6, 'walk']);
  });
});

describe('what Tencent wants of a person', () => {
  const close = closing('tencent');
  const scan = () => page(900, 900, [SEAL]);

  it('is one scan in colour', async () => {
    const { code } = await close(async (put) => ({
      paper: await put('passport.png', await scan().png().toBuffer()),
    }));
    expect(code).toBe(6);
  });

  it.each([
    [
      'a grey one',
      async (put: Put) => put('grey.png', await scan().greyscale().png().toBuffer()),
      'The image has no colour. A colour scan is wanted.',
    ],
    [
      'a grey one, stored in colours',
      async (put: Put) => put('grey.jpg', await scan().greyscale().toColourspace('srgb').jpeg().toBuffer()),
      'The image has no colour. A colour scan is wanted.',
    ],
    [
      'a PNG called .jpg',
      async (put: Put) => put('scan.jpg', await scan().png().toBuffer()),
      'The name says JPEG, the content is PNG.',
    ],
    ...WRONG,
  ] as const)('is not %s', async (_name, make, complaint) => {
    const { code, message, tryThis, events } = await close(async (put) => ({
      paper: await make(put),
    }));
    expect(code).toBe(2);
    expect(message).toContain('will not do: paper.');
    expect(tryThis.join('\n')).toContain(`paper: ${complaint}`);
    expect(events).toEqual([]);
  });
});

describe('the reason that NAVER wants', () => {
  const close = closing('naver');

  it.each([
    ['Korean', '가'.repeat(49)],
    ['Korean, letter by letter', '각'.normalize('NFD').repeat(49)],
    ['an emoji among Korean', '가'.repeat(48) + FAMILY],
    ['emoji of many parts', FAMILY.repeat(49)],
  ])('has fewer than 50 characters: %s', async (_name, reason) => {
    const { code, events } = await close(() => Promise.resolve({ reason }));
    expect(code).toBe(6);
    expect(events).toContainEqual({ type: 'answered', step: 'reason', answer: reason });
  });

  it.each([
    ['Korean', '가'.repeat(50)],
    ['an emoji among Korean', '가'.repeat(49) + FAMILY],
    ['emoji of many parts', FAMILY.repeat(50)],
    ['plain letters', 'x'.repeat(50)],
  ])('has not 50: %s', async (_name, reason) => {
    const { code, tryThis, events } = await close(() => Promise.resolve({ reason }));
    expect(code).toBe(2);
    expect(tryThis).toContain('reason: It has 50 characters; at most 49 are taken.');
    expect(events).toEqual([]);
  });
});
