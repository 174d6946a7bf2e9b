import { describe, expect, it } from 'vitest';
import { createScreen, type ScreenOptions } from '../../src/ui/screen.js';
import { captureStream, inputStream } from '../helpers/fake-streams.js';

const keyboard = Object.assign(inputStream(), { isTTY: true });

function open(rest: Partial<ScreenOptions> = {}) {
  const [stdout, stderr] = [captureStream(), captureStream()];
  const options = {
    stdin: inputStream(),
    stdout,
    stderr,
    env: {},
    noColor: false,
    quiet: false,
    noInput: false,
  };
  return { screen: createScreen({ ...options, ...rest }), stdout, stderr };
}

describe('what is written', () => {
  it('goes to stdout as data, to stderr otherwise, each ended by one line end', () => {
    const { screen, stdout, stderr } = open();
    screen.data('result');
    screen.data('second\n');
    screen.note('note');
    screen.trace('trace');
    expect(stdout.text()).toBe('result\nsecond\n');
    expect(stderr.text()).toBe('note\ntrace\n');
  });

  it('leaves the notes out when quiet, not the traces', () => {
    const { screen, stderr } = open({ quiet: true });
    screen.note('note');
    screen.trace('trace');
    expect(stderr.text()).toBe('trace\n');
  });

  it('cannot drive the terminal through a note or a trace', () => {
    const { screen, stderr } = open();
    screen.trace('answer \u001b]0;title\u0007\u001b[2J\nend');
    expect(stderr.text()).toBe('answer \\x1b]0;title\\x07\\x1b[2J\nend\n');
  });

  it('is dropped when the reader has gone away', () => {
    const { screen, stdout } = open();
    screen.data('one');
    stdout.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    screen.data('two');
    expect(stdout.text()).toBe('one\n');
  });

  it('falls silent on a full disk too, so that what is under way goes on', () => {
    const { screen, stdout } = open();
    stdout.emit('error', Object.assign(new Error('disk full'), { code: 'ENOSPC' }));
    screen.data('lost');
    expect(stdout.text()).toBe('');
  });
});

describe('colours', () => {
  it.each([
    ['a terminal', {}, true],
    ['NO_COLOR', { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR', { NO_COLOR: '' }, true],
    ['TERM=dumb', { TERM: 'dumb' }, false],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
    ['NO_COLOR against FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('with %s', (_, env, expected) => {
    expect(open({ stdout: captureStream(80), env }).screen.colors.stdout).toBe(expected);
  });

  it('are decided for each stream by itself', () => {
    expect(open({ stderr: captureStream(80) }).screen.colors).toEqual({ stdout: false, stderr: true });
  });

  it('can be forced into a pipe, but not against --no-color', () => {
    const env = { FORCE_COLOR: '1' };
    expect(open({ env }).screen.colors.stdout).toBe(true);
    expect(open({ env, noColor: true }).screen.colors.stdout).toBe(false);
  });
});

describe('the terminal', () => {
  it('has columns; a pipe has none', () => {
    expect(open({ stdout: captureStream(97) }).screen.columns()).toBe(97);
    expect(open({ stderr: captureStream(80) }).screen.columns('stderr')).toBe(80);
    expect(open({ stderr: captureStream(80) }).screen.columns()).toBeUndefined();
  });

  it('is asked only where stdin and stderr are terminals', () => {
    const both = { stdin: keyboard, stderr: captureStream(80) };
    expect(open(both).screen.canAsk).toBe(true);
    expect(open({ stdin: keyboard }).screen.canAsk).toBe(false);
    expect(open({ stderr: captureStream(80) }).screen.canAsk).toBe(false);
  });

  it('is not asked in CI, nor with --no-input', () => {
    const both = { stdin: keyboard, stderr: captureStream(80) };
    expect(open({ ...both, env: { CI: '1' } }).screen.canAsk).toBe(false);
    expect(open({ ...both, noInput: true }).screen.canAsk).toBe(false);
  });
});

describe('a question', () => {
  it('holds notes back until it is answered', async () => {
    const { screen, stderr } = open();
    await screen.ask(({ output }) => {
      screen.note('note');
      output.write('question\n');
      return Promise.resolve('answer');
    });
    expect(stderr.text()).toBe('question\nnote\n');
  });

  it('releases notes also when it is broken off', async () => {
    const { screen, stderr } = open();
    const asked = screen.ask(() => {
      screen.note('note');
      return Promise.reject(new Error('broken off'));
    });
    await expect(asked).rejects.toThrow('broken off');
    expect(stderr.text()).toBe('note\n');
  });
});

describe('a spinner', () => {
  it.each([
    ['in a pipe', undefined, {}],
    ['when quiet', 80, { quiet: true }],
    ['in CI', 80, { env: { CI: '1' } }],
    ['on a dumb terminal', 80, { env: { TERM: 'dumb' } }],
  ])('draws nothing %s', (_, columns, rest) => {
    const { screen, stderr } = open({ stderr: captureStream(columns), ...rest });
    const spin = screen.spin('working');
    spin.update('still working');
    spin.stop();
    expect(stderr.text()).toBe('');
  });
});
