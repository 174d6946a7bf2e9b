import type { Ora } from 'ora';
import { createPaint } from './paint.js';
import { sanitize } from './sanitize.js';
import type { OutputStream } from './streams.js';
import { clipText } from './wrap.js';

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
  let ora: Ora | undefined;

  const fit = (): string => clipText(sanitize(line), (stream.columns ?? 80) - BESIDE_TEXT);
  const follow = (): void => {
    if (state === 'running') ora?.start(fit());
    else ora?.stop();
  };
  void import('ora').then(({ default: createOra }) => {
    const spinner = { interval: INTERVAL_MS, frames: FRAMES.map((frame) => paint.cyan(frame)) };
    ora = createOra({ stream, spinner, color: false, isEnabled: true, discardStdin: false });
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
      if (ora) ora.text = fit();
    },
    stop: () => turn('stopped'),
    pause: () => turn('resting'),
    resume: () => turn('running'),
  };
}
