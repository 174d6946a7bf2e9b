import type { MemberClosure } from '../domain/closing.js';
import type { AppEvent } from '../domain/events.js';
import { isoSeconds } from '../domain/time.js';
import { createProgress, type Progress } from './progress.js';
import { readableTime } from './render/cells.js';
import { sanitize } from './sanitize.js';
import type { Screen } from './screen.js';
import { createLine } from './status-line.js';
import { fill, type Words } from './words/index.js';

type Waiting = Extract<AppEvent, { readonly type: 'closing-waiting' }>;

/** The line of closing members on a terminal; a line for each turn that one takes where nobody watches. */
export function createMembersProgress(
  screen: Pick<Screen, 'spin' | 'note' | 'columns'>,
  words: Words,
): Progress {
  const line = createLine(screen);
  const common = createProgress({ spin: line.spin, note: screen.note }, words, []);
  const isWatched = screen.columns('stderr') !== undefined;
  const course = createCourse();
  const emit = (event: AppEvent): void => {
    common.emit(event);
    const turn = course.follow(event);
    if (turn && !isWatched) screen.note(turnLine(turn, words));
    const shown = course.shown();
    if (shown) line.spin(turnLine(shown, words));
  };
  return { emit, done: line.stop };
}

/** One of so many members, with what it waits for or what became of it. */
interface Turn {
  readonly place: number;
  readonly total: number;
  readonly of: Waiting | MemberClosure;
}

interface Course {
  /** What is new of a member; nothing where it waits as before, or its call has just begun. */
  follow(event: AppEvent): Turn | undefined;
  /** The member that waits longest. */
  shown(): Turn | undefined;
}

/** Numbers members in the order in which they are begun: while they are checked first, then while they are closed. */
function createCourse(): Course {
  const waiting = new Map<string, Waiting>();
  const places = new Map<string, number>();
  let total = 0;
  const placeOf = (member: string): number => {
    const place = places.get(member) ?? places.size + 1;
    places.set(member, place);
    return place;
  };
  const begin = (members: number): void => {
    total = members;
    places.clear();
    waiting.clear();
  };
  const turnOf = (member: string, of: Turn['of']): Turn => ({ place: placeOf(member), total, of });
  const wait = (event: Waiting): Turn | undefined => {
    const { member, at } = event;
    const isNew = waiting.get(member)?.at !== at && at !== 'call';
    waiting.set(member, event);
    const turn = turnOf(member, event);
    return isNew ? turn : undefined;
  };
  return {
    follow(event) {
      if (event.type === 'connected') begin(event.checks);
      else if (event.type === 'closing-started') begin(event.members);
      else if (event.type === 'member-started') placeOf(event.member);
      else if (event.type === 'member-done') waiting.delete(event.member);
      else if (event.type === 'closing-waiting') return wait(event);
      else if (event.type === 'closing-ended') {
        const { accountId } = event.result.member;
        waiting.delete(accountId);
        return turnOf(accountId, event.result);
      }
      return undefined;
    },
    shown() {
      const [first] = waiting.values();
      return first && turnOf(first.member, first);
    },
  };
}

/** `Member 3 of 12 · 1188000000000071 · under review at the provider, looking until 2026-11-21 19:30 UTC at most`. */
function turnLine({ place, total, of }: Turn, words: Words): string {
  const isWaiting = 'at' in of;
  const member = sanitize(isWaiting ? of.member : of.member.accountId);
  const what = isWaiting ? waitText(of, words) : endText(of, words);
  return fill(words['progress.member'], { place, total, member, what });
}

function waitText({ at, until }: Waiting, words: Words): string {
  if (at === 'call') return words['progress.member.call'];
  const what =
    at === 'lost'
      ? words['progress.member.lost']
      : fill(words['progress.member.stage'], { stage: words[`closing.stage.${at}`] });
  if (!until) return what;
  return fill(words['progress.member.until'], { what, until: readableTime(isoSeconds(until)) });
}

/** `blocked (Forbidden)`. */
function endText({ end, code }: MemberClosure, words: Words): string {
  const state = words[`member-end.${end}`];
  return code === undefined ? state : `${state} (${sanitize(code)})`;
}
