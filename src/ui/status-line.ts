import type { Screen } from './screen.js';
import type { Spin } from './spinner.js';

/** The line of a terminal that tells how far something is. */
interface StatusLine {
  readonly spin: Screen['spin'];
  /** Takes it away, until there is something to show again. */
  readonly stop: () => void;
}

/** One spinner for whoever has something to show. */
export function createLine(screen: Pick<Screen, 'spin'>): StatusLine {
  let spin: Spin | undefined;
  const show = (text: string): void => {
    if (spin) spin.update(text);
    else spin = screen.spin(text);
  };
  const stop = (): void => {
    spin?.stop();
    spin = undefined;
  };
  return {
    spin: (text) => {
      show(text);
      return { update: show, stop };
    },
    stop,
  };
}
