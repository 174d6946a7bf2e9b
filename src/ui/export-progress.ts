import type { AppEvent } from '../domain/events.js';
import { groupDigits } from './render/export.js';
import { createProgress, type Progress } from './progress.js';
import { sanitize } from './sanitize.js';
import type { Screen } from './screen.js';
import { fill, type Words } from './words/index.js';

/** The line of an export on a terminal; a line for each file where nobody watches. */
export function createExportProgress(
  screen: Pick<Screen, 'spin' | 'note' | 'columns'>,
  words: Words,
  now: () => number,
): Progress {
  const common = createProgress(screen, words, []);
  const isWatched = screen.columns('stderr') !== undefined;
  const pace = createPace(now);
  let spin: ReturnType<Screen['spin']> | undefined;
  const show = (): void => {
    const text = paceLine(pace.state(), words);
    if (spin) spin.update(text);
    else {
      common.done();
      spin = screen.spin(text);
    }
  };
  const emit = (event: AppEvent): void => {
    common.emit(event);
    const line = fileLine(event, words);
    if (line !== undefined && (!isWatched || event.type !== 'file-done')) screen.note(line);
    if (pace.follow(event)) show();
  };
  return {
    emit,
    done: () => {
      common.done();
      spin?.stop();
    },
  };
}

function fileLine(event: AppEvent, words: Words): string | undefined {
  if (event.type === 'file-failed') {
    const file = [event.table, ...(event.month === undefined ? [] : [event.month])].join('-');
    return fill(words['progress.file-failed'], { file: sanitize(file) });
  }
  if (event.type === 'attachment-failed')
    return fill(words['progress.file-failed'], { file: sanitize(event.name) });
  if (event.type !== 'file-done') return undefined;
  const template = words[event.kept ? 'progress.file-kept' : 'progress.file'];
  return fill(template, { file: sanitize(event.file), rows: groupDigits(event.rows) });
}

interface PaceState {
  readonly done: number;
  readonly total: number;
  readonly rows: number;
  readonly rate: number;
  /** Seconds; undefined while it cannot be told. */
  readonly left: number | undefined;
  /** Months, once all files came. */
  readonly comparing: Count | undefined;
}

interface Count {
  readonly done: number;
  readonly total: number;
}

/** Counts files and rows; the time left follows from the files that were fetched so far. */
function createPace(now: () => number): { follow(event: AppEvent): boolean; state(): PaceState } {
  const begun = now();
  let [total, done, fetched, rows] = [0, 0, 0, 0];
  let comparing: Count | undefined;
  return {
    follow: (event) => {
      if (event.type === 'export-planned') total = event.files;
      else if (event.type === 'rows-written') rows += event.rows;
      else if (event.type === 'file-failed') done += 1;
      else if (event.type === 'file-done') {
        done += 1;
        fetched += event.kept ? 0 : 1;
      } else if (event.type === 'comparing-started') comparing = { done: 0, total: event.months };
      else if (event.type === 'month-compared' && comparing)
        comparing = { ...comparing, done: comparing.done + 1 };
      else return false;
      return true;
    },
    state: () => {
      const seconds = Math.max((now() - begun) / 1000, 0.001);
      const left = fetched === 0 ? undefined : Math.ceil((seconds / fetched) * (total - done));
      const place = { done: Math.min(done + 1, total), total };
      return { ...place, rows, rate: Math.round(rows / seconds), left, comparing };
    },
  };
}

function paceLine({ done, total, rows, rate, left, comparing }: PaceState, words: Words): string {
  if (comparing) {
    const at = Math.min(comparing.done + 1, comparing.total);
    return fill(words['progress.comparing'], { done: at, total: comparing.total });
  }
  return fill(words['progress.export'], {
    ...{ done, total, rows: groupDigits(rows), rate: groupDigits(rate) },
    left: left === undefined ? '' : fill(words['progress.left'], { left: duration(left) }),
  });
}

/** `1:02:03` or `2:03`. */
function duration(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [first = 0, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}
