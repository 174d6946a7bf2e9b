import type { Ora } from 'ora';
import { createPaint } from './paint.js';
import { sanitize } from './sanitize.js';
import type { OutputStream } from './streams.js';

export interface Spin {
  readonly update: (text: string) => void;
  readonly stop: () => void;
}

/** A spinner that can also rest while something else has the terminal. */
export interface Spinner extends Spin {
  readonly pause: () => void;
  readonly resume: () => void;
}

export interface SpinnerOptions {
  readonly stream: OutputStream;
  readonly color: boolean;
  readonly text: string;
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const INTERVAL_MS = 80;
/** The frame, the space behind it, and one column that stays free so that the line never wraps. */
const BESIDE_TEXT = 3;

/** Starts a spinner on a terminal. It appears once its library is loaded, and keeps lines written meanwhile whole. */
export function startSpinner({ stream, color, text }: SpinnerOptions): Spinner {
  const paint = createPaint(color);
  let line = text;
  let state: 'running' | 'resting' | 'stopped' = 'running';
  let drawn: { readonly ora: Ora; readonly fit: () => string } | undefined;

  const follow = (): void => {
    if (state === 'running') drawn?.ora.start(drawn.fit());
    else drawn?.ora.stop();
  };
  // Measuring text takes long to load as well, and most runs have nobody who watches.
  void Promise.all([import('ora'), import('./wrap.js')]).then(([{ default: createOra }, { clipText }]) => {
    const spinner = { interval: INTERVAL_MS, frames: FRAMES.map((frame) => paint.cyan(frame)) };
    drawn = {
      ora: createOra({ stream, spinner, color: false, isEnabled: true, discardStdin: false }),
      fit: () => clipText(sanitize(line), (stream.columns ?? 80) - BESIDE_TEXT),
    };
    follow();
  });
  const turn = (next: typeof state): void => {
    if (state === 'stopped') return;
    state = next;
    follow();
  };
  return {
    update: (next) => {
      line = next;
      if (drawn) drawn.ora.text = drawn.fit();
    },
    stop: () => turn('stopped'),
    pause: () => turn('resting'),
    resume: () => turn('running'),
  };
}
