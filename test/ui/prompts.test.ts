import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AcctcloseError } from '../../src/domain/errors.js';
import { createPrompt } from '../../src/ui/prompts.js';
import { wordsOf } from '../../src/ui/words/index.js';
import { buildFixture, type Fixture } from './terminal.js';

const DOWN = '\u001b[B';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await buildFixture();
});
afterAll(() => fixture.dispose());

describe('a question on a terminal', () => {
  it('takes a typed answer, without the spaces around it, and lets the program end', async () => {
    const terminal = fixture.start(['text']);
    await terminal.until('Account id?');
    terminal.type('  12345 \r');
    expect(await terminal.ended()).toContain('RESULT "12345"');
  });

  it('has no default: Enter alone is no answer', async () => {
    const terminal = fixture.start(['text']);
    await terminal.until('Account id?');
    terminal.type('\r');
    await terminal.until('An answer is needed.');
    terminal.type('12345\r');
    expect(await terminal.ended()).toContain('RESULT "12345"');
  });

  it('shows the complaint about an answer and asks again', async () => {
    const terminal = fixture.start(['text']);
    await terminal.until('Account id?');
    terminal.type('wrong\r');
    await terminal.until('That is not it.');
    terminal.type('\u007f'.repeat(5) + 'right\r');
    expect(await terminal.ended()).toContain('RESULT "right"');
  });

  it('keeps a hidden answer off the screen', async () => {
    const terminal = fixture.start(['hidden']);
    await terminal.until('Account id?');
    terminal.type('s3cr3t');
    const shown = await terminal.until('******');
    terminal.type('\r');
    expect(shown).not.toMatch(/s3|arrow keys/);
    expect(await terminal.ended()).toContain('RESULT "s3cr3t"');
  });

  it('lets one of several be chosen with the arrow keys', async () => {
    const terminal = fixture.start(['select']);
    await terminal.until('arrow keys to move');
    terminal.type(`${DOWN}\r`);
    expect(await terminal.ended()).toContain('RESULT "second"');
  });

  it('has the terminal to itself while the spinner rests, and notes wait for its end', async () => {
    const terminal = fixture.start(['spinner-and-question']);
    await terminal.until('working');
    terminal.signal();
    const asked = (await terminal.until('Account id?')).length;
    terminal.type('12345');
    const typed = await terminal.until('12345');
    expect(typed.slice(asked)).not.toMatch(/working|said while asking/);
    terminal.type('\r');
    const after = (await terminal.ended()).slice(typed.length);
    expect(after).toContain('said while asking');
    expect(after).toContain('RESULT "12345"');
  });
});

describe('what was typed before the question', () => {
  it('does not choose', async () => {
    const terminal = fixture.start(['select', 'on-signal']);
    await terminal.until('READY');
    terminal.type('\r\r');
    terminal.signal();
    await terminal.until('First');
    terminal.type(`${DOWN}\r`);
    expect(await terminal.ended()).toContain('RESULT "second"');
  });

  it('is not part of the answer, line ended or not', async () => {
    const terminal = fixture.start(['text', 'on-signal']);
    await terminal.until('READY');
    terminal.type('99\r77');
    terminal.signal();
    await terminal.until('Account id?');
    terminal.type('12345\r');
    expect(await terminal.ended()).toContain('RESULT "12345"');
  });
});

describe('a question that is broken off', () => {
  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('ends as interrupted at %s', async (_, key) => {
    const terminal = fixture.start(['text']);
    await terminal.until('Account id?');
    terminal.type(key);
    expect(await terminal.ended()).toContain('FAILED interrupted');
  });

  it('ends as interrupted while a secret or a choice is asked for', async () => {
    for (const kind of ['hidden', 'select']) {
      const terminal = fixture.start([kind]);
      await terminal.until('Account id?');
      terminal.type('\u0003');
      expect(await terminal.ended()).toContain('FAILED interrupted');
    }
  });
});

describe('where asking is not allowed', () => {
  it('fails as usage and names the flag that answers', async () => {
    const screen = {
      canAsk: false,
      colors: { stdout: false, stderr: false },
      columns: () => 80,
      ask: () => expect.fail('asked'),
    };
    const prompt = createPrompt({ screen, words: wordsOf('en') });
    const error: unknown = await prompt
      .text({ message: 'Account id?', flag: '--confirm ID' })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AcctcloseError);
    expect(error).toMatchObject({
      kind: 'usage',
      code: 'answer-missing',
      message: 'Cannot ask: Account id?',
    });
    expect((error as AcctcloseError).tryThis[0]).toBe('Answer with --confirm ID.');
  });

  it('does not ask in CI, even on a terminal', async () => {
    const terminal = fixture.start(['text'], { CI: 'true' });
    expect(await terminal.ended()).toContain('FAILED usage');
  });
});
