import type { Condition } from '../domain/condition.js';
import type { AppEvent } from '../domain/events.js';
import type { EventSink } from '../domain/ports.js';
import { sanitize } from './sanitize.js';
import type { Screen } from './screen.js';
import type { Spin } from './spinner.js';
import { fill, type Words } from './words/index.js';

/** Draws what happens while a command works. */
export interface Progress {
  readonly emit: EventSink;
  /** Takes the spinner away; what happens afterwards brings another. */
  readonly done: () => void;
}

/** A spinner that follows checks and members; notes on retried calls and a wrong clock, each said once. */
export function createProgress(
  screen: Pick<Screen, 'spin' | 'note'>,
  words: Words,
  conditions: readonly Condition[],
): Progress {
  const tally = createTally(words, conditions);
  const said = new Set<string>();
  let spin: Spin | undefined;

  const show = (text: string | undefined): void => {
    if (text === undefined) return;
    if (spin) spin.update(text);
    else spin = screen.spin(text);
  };
  const say = (text: string): void => {
    if (!said.has(text)) screen.note(text);
    said.add(text);
  };
  const emit = (event: AppEvent): void => {
    switch (event.type) {
      case 'connecting':
        show(fill(words['progress.connecting'], { provider: sanitize(event.provider) }));
        break;
      case 'connected':
        tally.expect(event.checks);
        break;
      case 'check-started':
        show(tally.begin(event.condition));
        break;
      case 'check-done':
        show(tally.end(event.outcome.condition.id));
        break;
      case 'member-started':
        show(tally.begin(event.member));
        break;
      case 'member-done':
        show(tally.end(event.member));
        break;
      case 'retrying':
        say(fill(words['progress.retrying'], { action: sanitize(event.action), code: sanitize(event.code) }));
        break;
      case 'clock-skewed':
        say(fill(words['progress.skew'], { seconds: Math.round(Math.abs(event.seconds)) }));
        break;
      default:
        // What happens to files is drawn by the progress of an export.
        break;
    }
  };
  const done = (): void => {
    spin?.stop();
    spin = undefined;
  };
  return { emit, done };
}

interface Tally {
  readonly expect: (count: number) => void;
  /** Both give the line to show; nothing while nothing runs. */
  readonly begin: (id: string) => string | undefined;
  readonly end: (id: string) => string | undefined;
}

/** Counts what runs side by side, in one account or in several. */
function createTally(words: Words, conditions: readonly Condition[]): Tally {
  const titles = new Map(conditions.map(({ id, title }) => [id, title]));
  let running: readonly string[] = [];
  let total = 0;
  let finished = 0;
  const line = (): string | undefined => {
    const [first] = running;
    if (first === undefined) return undefined;
    const title = sanitize(titles.get(first) ?? first);
    return fill(words['progress.checking'], { done: Math.min(finished + 1, total), total, title });
  };
  return {
    expect: (count) => {
      total += count;
    },
    begin: (id) => {
      running = [...running, id];
      return line();
    },
    end: (id) => {
      const place = running.indexOf(id);
      running = running.filter((_, other) => other !== place);
      finished += 1;
      return line();
    },
  };
}
