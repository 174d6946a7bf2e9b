import type { Finding, Resolution, Subject } from '../../domain/finding.js';
import type { Gap } from '../../domain/verdict.js';
import { formatAmount } from '../amount.js';
import { sanitize } from '../sanitize.js';
import { fill, type Words } from '../words/index.js';
import type { View } from './view.js';

/** Calls and other names that are written out on a terminal, one by one. */
const MOST_NAMES = 3;
/** What is written out one by one where nothing is folded for want of room; beyond, nobody reads it. */
export const MOST_PIPED = 2_000;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/;

/** What is shown of a finding beside its sentence; all of it harmless, empty where there is nothing. */
export interface FindingCells {
  readonly item: string;
  readonly region: string;
  readonly amount: string;
  readonly todo: string;
}

/** What things are named beside. */
export interface Beside {
  readonly view: Pick<View, 'words' | 'columns'>;
  /** What is about the account itself need not name it again. */
  readonly accountId: string;
}

/** @param what the sentence of the finding. */
export function findingCells(
  { subject, amount, resolve }: Finding,
  what: string,
  beside: Beside,
): FindingCells {
  const { words } = beside.view;
  return {
    item: itemBeside(what, subject, beside),
    region: sanitize(subject.region ?? ''),
    amount: amount ? formatAmount(amount) : '',
    todo: resolutionText(resolve, words),
  };
}

/** The thing; on a terminal, where room is short, only what its sentence does not name already. */
export function itemBeside(what: string, subject: Subject, { view, accountId }: Beside): string {
  if (subject.id === accountId) return '';
  if (view.columns === undefined) return itemText(subject);
  const { type, id, name } = subject;
  if (what.includes(sanitize(id)))
    return name === undefined || what.includes(sanitize(name)) ? '' : sanitize(name);
  return itemText(name !== undefined && what.includes(sanitize(name)) ? { type, id } : subject);
}

/** `type id` and, on a line of its own, the name; nothing for a condition, whose sentence stands for itself. */
function itemText({ type, id, name }: Subject): string {
  if (type === 'condition') return '';
  const lines = [type === id ? type : `${type} ${id}`, ...(name === undefined || name === id ? [] : [name])];
  return lines.map((line) => sanitize(line)).join('\n');
}

/** How many names are written out one by one. */
export function mostNames({ columns }: Pick<View, 'columns'>): number {
  return columns === undefined ? MOST_PIPED : MOST_NAMES;
}

/** Calls or other names; only the first of many on a terminal, where they would crowd out the findings. */
export function nameList(
  names: readonly string[],
  { words, columns }: Pick<View, 'words' | 'columns'>,
): string {
  const list = (some: readonly string[]): string => sanitize(some.join(', '));
  if (names.length <= mostNames({ columns })) return list(names);
  const shown = names.slice(0, MOST_NAMES - 1);
  return fill(words['list.more'], { items: list(shown), count: names.length - shown.length });
}

/** `Console: https://…, or wait until 2026-12-15`; empty when nothing can be done. */
export function resolutionText({ by, url, command, until }: Resolution, words: Words): string {
  const places = [
    ...(command === undefined ? [] : [fill(words['resolve.run'], { command: sanitize(command) })]),
    ...(url === undefined ? [] : [sanitize(url)]),
  ];
  const time = until === undefined ? undefined : { until: readableTime(until) };
  if (by === 'none') return [...places, ...(time ? [fill(words['resolve.until'], time)] : [])].join(', ');
  if (by === 'wait')
    return [time ? fill(words['resolve.wait-until'], time) : words['resolve.wait'], ...places].join(', ');
  const doing = [words[`resolve.${by}`], ...(places.length === 0 ? [] : [places.join(', ')])].join(': ');
  return [doing, ...(time ? [fill(words['resolve.or-wait'], time)] : [])].join(', ');
}

/** A day as it is; an instant as `2026-12-15 08:30 UTC`. */
export function readableTime(time: string): string {
  return sanitize(time).replace(INSTANT, '$1 $2 UTC');
}

/** What would settle a gap. */
export function gapHint({ code, needs }: Gap, words: Words): string {
  const list = sanitize(needs.join(', '));
  switch (code) {
    case 'denied':
      return list === '' ? words['hint.credentials'] : fill(words['hint.grant'], { needs: list });
    case 'credentials':
      return words['hint.login'];
    case 'not-enabled':
      return list === '' ? words['hint.console'] : fill(words['hint.enable'], { needs: list });
    case 'throttled':
    case 'unavailable':
      return words['hint.later'];
    case 'left-out':
      return '';
    default:
      return words['hint.console'];
  }
}
