import { createHash } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import type { AnswerInspector } from '../../src/domain/answer-inspector.js';
import { AcctcloseError } from '../../src/domain/errors.js';
import type { Prompt } from '../../src/domain/ports.js';
import { providers } from '../../src/providers/index.js';
import { INSPECTOR } from '../helpers/fake-closure.js';
import { closuresIn } from '../helpers/begun-closure.js';
import { makeFolder, runCli } from '../helpers/run-cli.js';
import { openSandbox } from '../helpers/sandbox-control.js';

const FILED = 'Was it filed?';

/** Answers to lists, the first that is there; the first of the list where none of them is. */
const CHOICES = ['none', 'by-hand', 'no', 'yes', 'done'];

const inspector: AnswerInspector = {
  ...INSPECTOR,
  contact: (_contact, answer) => Promise.resolve({ ok: true, answer }),
  material: (file) => {
    const sha256 = createHash('sha256').update(file).digest('hex');
    return Promise.resolve({ ok: true, sha256, format: 'jpeg', width: 900, height: 900, bytes: 9 });
  },
};

/** Answers one question and interrupts at the next; what became of a filing is told beside. */
function hasty(): { readonly prompt: Prompt; readonly asked: string[] } {
  const asked: string[] = [];
  const ask = (message: string, answer: string): Promise<string> => {
    if (!message.includes(FILED)) asked.push(message);
    if (asked.length < 2) return Promise.resolve(answer);
    return Promise.reject(new AcctcloseError('interrupted', 'Interrupted.', { code: 'interrupted' }));
  };
  return {
    asked,
    prompt: {
      text: ({ message }) => ask(message, answerTo(message)),
      hidden: () => Promise.reject(new Error('nothing secret is asked')),
      select: ({ message }, choices) => {
        const values = choices.map(({ value }) => value);
        const wanted = CHOICES.filter((value) => !(value === 'no' && !message.includes(FILED)));
        return ask(message, wanted.find((value) => values.includes(value)) ?? values[0] ?? '');
      },
    },
  };
}

function answerTo(message: string): string {
  const [waiver] = /WAIVE( (bills|orders|invoices))+/.exec(message) ?? [];
  if (waiver !== undefined) return waiver;
  if (/\bNOW\b/.test(message)) return 'NOW';
  // Each photo is another file.
  return /(\d{6,})$/.exec(message)?.[1] ?? message.replace(/\W+/g, '-').slice(0, 40);
}

async function typesOf(folder: string): Promise<readonly string[]> {
  const [kept] = await closuresIn(folder).list();
  return kept?.entries.map(({ event }) => event.type) ?? [];
}

it.each(providers.map(({ id }) => id))(
  'goes on with the question at which it was interrupted, at every one of them: %s',
  async (provider) => {
    const { sandbox } = await openSandbox();
    onTestFinished(() => sandbox.close());
    const key = sandbox.accounts.find((each) => each.provider === provider && each.scenario === 'clean')!;
    const env = {
      ACCTCLOSE_PROVIDER: provider,
      ACCTCLOSE_ACCESS_KEY_ID: key.accessKeyId,
      ACCTCLOSE_ACCESS_KEY_SECRET: key.accessKeySecret,
    };
    const folder = makeFolder();
    let expected: string | undefined;
    let code = 130;
    while (code === 130) {
      const { prompt, asked } = hasty();
      const run = await runCli(['close', '--quiet', '--endpoint', sandbox.url], {
        ...{ folder, env, canAsk: true, substitutes: { prompt, inspector } },
      });
      code = run.code;
      // What is left to do after the filing is shown, not asked again.
      if (asked.length === 0) expect(await typesOf(folder), run.stderr).toContain('submitted');
      else expect(asked[0], run.stderr).toBe(expected ?? asked[0]);
      if (asked.length > 0) expect(asked[1], run.stderr).not.toBe(asked[0]);
      expected = asked[1];
    }
    expect(code).toBe(6);
    expect((await typesOf(folder)).filter((type) => type === 'submitted')).toHaveLength(1);
  },
  120_000,
);
