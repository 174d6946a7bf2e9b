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
  /** Takes the spinner away. */
  readonly done: () => void;
}

/** A spinner that follows checks and members; notes on retried calls and a wrong clock, each said once. */
export function createProgress(
  screen: Pick<Screen, 'spin' | 'note'>,
  words: Words,
  conditions: readonly Condition[],
): Progress {
  const titles = new Map(conditions.map(({ id, title }) => [id, title]));
  const said = new Set<string>();
  const running: string[] = [];
  let total = 0;
  let finished = 0;
  let spin: Spin | undefined;

  const show = (text: string): void => {
    if (spin) spin.update(text);
    else spin = screen.spin(text);
  };
  const showRunning = (): void => {
    const [first] = running;
    if (first === undefined) return;
    const done = Math.min(finished + 1, total);
    show(fill(words['progress.checking'], { done, total, title: sanitize(titles.get(first) ?? first) }));
  };
  const begin = (id: string): void => {
    running.push(id);
    showRunning();
  };
  const end = (id: string): void => {
    finished += 1;
    running.splice(running.indexOf(id), 1);
    showRunning();
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
        total += event.checks;
        break;
      case 'check-started':
        begin(event.condition);
        break;
      case 'check-done':
        end(event.outcome.condition.id);
        break;
      case 'member-started':
        begin(event.member);
        break;
      case 'member-done':
        end(event.member);
        break;
      case 'retrying':
        say(fill(words['progress.retrying'], { action: sanitize(event.action), code: sanitize(event.code) }));
        break;
      case 'clock-skewed':
        say(fill(words['progress.skew'], { seconds: Math.round(Math.abs(event.seconds)) }));
        break;
    }
  };
  return { emit, done: () => spin?.stop() };
}
