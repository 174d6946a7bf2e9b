import { visibleLines } from '../ui/visible-lines.js';
import type { Session } from './terminal.js';

const DOWN = '\u001b[B';
const ENTER = '\r';
/** The cursor is put to its place last of all. */
const DRAWN = new RegExp(`${String.fromCharCode(27)}\\[\\d+G$`, 'u');
const LIST = 'arrow keys to move';
/** Types what the question itself says. */
const EXPECTED = '=';
const WAIVER = /WAIVE( (bills|orders|invoices))+/;

/**
 * What to answer where a question says so: text to type, or how a choice begins; '' takes the first. What is to
 * happen while the question is open comes before the answer; there is none where it ends the program.
 */
export type Answer = readonly [asked: string, answer: string | Deed];
type Deed = (session: Session) => Promise<string | undefined>;

/** Answers what every closure asks, by what stands on the screen. */
const USUAL: readonly Answer[] = [
  ['I have read this', ''],
  ['Not filed; stop here', 'Filed'],
  ['Is this so?', 'Yes'],
  ['Either answer is recorded', 'Yes'],
  ['to go without its records', EXPECTED],
  ['Done?', 'Done'],
];

interface OpenQuestion {
  readonly row: number;
  readonly text: string;
  readonly lines: readonly string[];
}

/**
 * Answers question after question until the program ends. @param once each of these is wanted, in this order, before
 * the usual answers are. @returns the exit code and what the person saw, line by line.
 */
export async function answerScreens(
  session: Session,
  once: readonly Answer[],
): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const left = [...once];
  for (;;) {
    const question = await nextQuestion(session);
    if (!question) break;
    const [first] = left;
    const own = first && question.text.includes(first[0]) ? left.shift() : undefined;
    const chosen = own ?? USUAL.find(([asked]) => question.text.includes(asked));
    if (!chosen) throw new Error(`nobody answers "${question.text}"; still to come: ${String(first)}`);
    const [, way] = chosen;
    const answer = typeof way === 'string' ? way : await way(session);
    if (answer === undefined) break;
    await give(session, question, answer === EXPECTED ? expectedBy(question) : answer);
  }
  const { code, screen } = await session.end();
  const lines = visibleLines(screen);
  if (left.length > 0) throw new Error(`nobody asked for ${String(left[0])}:\n${lines.join('\n')}`);
  return { code, lines };
}

function expectedBy({ text }: OpenQuestion): string {
  return WAIVER.exec(text)?.[0] ?? '';
}

async function nextQuestion(session: Session): Promise<OpenQuestion | undefined> {
  const isThere = (output: string): boolean => findQuestion(output) !== undefined;
  return (await session.until(isThere)) ? findQuestion(session.output()) : undefined;
}

/** The last question on the screen, once all of it is there; one that is answered has another mark. */
function findQuestion(output: string): OpenQuestion | undefined {
  if (!DRAWN.test(output)) return undefined;
  const lines = visibleLines(output);
  const row = lines.findLastIndex((line) => line.startsWith('? '));
  if (row < 0) return undefined;
  const own = lines.slice(row);
  return { row, lines: own, text: own.join(' ').replace(/\s+/g, ' ') };
}

async function give(session: Session, { row, text }: OpenQuestion, answer: string): Promise<void> {
  const isAnswered = (output: string): boolean => visibleLines(output)[row]?.startsWith('✓') === true;
  if (text.includes(LIST)) await moveTo(session, answer);
  else session.type(answer);
  session.type(ENTER);
  if (!(await session.until(isAnswered))) throw new Error(`it ended at "${text}":\n${session.output()}`);
}

/** Goes down the list until the cursor is at what begins like this. */
async function moveTo(session: Session, choice: string): Promise<void> {
  const cursor = (output: string): string | undefined =>
    findQuestion(output)?.lines.find((line) => line.startsWith('❯ '));
  for (let moves = 0; moves < 9; moves += 1) {
    const before = cursor(session.output());
    if (before?.startsWith(`❯ ${choice}`) === true) return;
    session.type(DOWN);
    await session.until((output) => ![undefined, before].includes(cursor(output)));
  }
  throw new Error(`there is no "${choice}":\n${session.output()}`);
}
