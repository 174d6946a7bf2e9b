import type { Context } from '../../src/context.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import type { Asker, ClosureQuestion, GuideTexts, MemberAsker, WalkTask } from '../../src/domain/closing.js';
import type { Member } from '../../src/domain/member.js';
import { maskKeyId } from '../../src/domain/secret.js';
import {
  LET_GO,
  wordChoice,
  wordComplaint,
  wordGuide,
  wordQuestion,
  type QuestionTexts,
} from '../../src/ui/closure-texts.js';
import { collectTexts } from '../../src/ui/messages.js';
import { drawPage } from '../../src/ui/render/draw.js';
import { manifestBlocks } from '../../src/ui/render/export.js';
import { resolutionText } from '../../src/ui/render/cells.js';
import { taskText } from '../../src/ui/render/closure.js';
import { paragraph } from '../../src/ui/render/paragraph.js';
import { sanitize } from '../../src/ui/sanitize.js';
import { fill } from '../../src/ui/words/index.js';
import { createView } from './print.js';

/** Answers by the id of their question. */
type Answers = ReadonlyMap<string, string>;

/** What an asker draws on. */
type Desk = Awaited<ReturnType<typeof openDesk>>;

const FLAG = '--answers FILE';
/** Questions whose harmless answer stands first, where a careless Enter lands. */
const SHY: ReadonlySet<ClosureQuestion['kind']> = new Set([
  ...(['attest', 'advice', 'permit', 'final', 'own-key'] as const),
]);

async function openDesk(adapter: ProviderAdapter, context: Context) {
  const [screen, prompt, words] = await Promise.all([context.screen(), context.prompt(), context.words()]);
  return {
    screen,
    prompt,
    words,
    provider: collectTexts(adapter),
    browse: (url: string) => context.browse(url),
  };
}

/** Puts the questions to the person at the terminal; what flags answer is not asked. */
export async function createTerminalAsker(
  adapter: ProviderAdapter,
  given: Answers,
  context: Context,
): Promise<Asker & MemberAsker> {
  const desk = await openDesk(adapter, context);
  return {
    ...announcements(desk),
    async answer(question, texts, complaint) {
      const known = given.get(question.id);
      if (known !== undefined && !complaint) return known;
      if (complaint) say(wordComplaint(complaint, desk.words), desk);
      return put(question, texts, desk);
    },
    async showRecords(manifest) {
      const view = await createView(context, [adapter], 'stderr');
      desk.screen.trace(['', ...drawPage(manifestBlocks(manifest, view), view)].join('\n'));
    },
    walk: (task, texts) => leadThrough(task, texts, desk),
    wasFiled: () => askFiled(desk),
  };
}

/** Takes every answer from a file. Nobody is there to walk, or to ask twice. */
export async function createScriptedAsker(
  adapter: ProviderAdapter,
  given: Answers,
  context: Context,
): Promise<Asker & MemberAsker> {
  const desk = await openDesk(adapter, context);
  return {
    ...announcements(desk),
    answer: (question, _texts, complaint) => Promise.resolve(complaint ? undefined : given.get(question.id)),
  };
}

/** Prose breaks between words; a person reads it before something that cannot be undone. */
function say(text: string, { screen }: Pick<Desk, 'screen'>): void {
  screen.trace(paragraph(text, { columns: screen.columns('stderr') }).join('\n'));
}

function announcements(desk: Desk): Pick<Asker & MemberAsker, 'warn' | 'keyRemoved' | 'announce'> {
  const { words } = desk;
  const list = (members: readonly Member[]): string =>
    members
      .map(({ accountId, name }) => sanitize(name === undefined ? accountId : `${accountId} ${name}`))
      .join(', ');
  return {
    warn: (text, texts) => say(wordGuide(text, texts), desk),
    keyRemoved(key) {
      desk.screen.trace('');
      say(fill(words['close.key-removed'], { key: sanitize(maskKeyId(key)) }), desk);
    },
    announce({ deleted, detached }) {
      if (deleted.length > 0) say(fill(words['close.deleted'], { members: list(deleted) }), desk);
      if (detached.length > 0) {
        say(fill(words['close.detached'], { members: list(detached) }), desk);
        say(desk.provider.template(LET_GO) ?? '', desk);
      }
    },
  };
}

function put(question: ClosureQuestion, guide: GuideTexts, desk: Desk): Promise<string> {
  const { screen, prompt, words, provider } = desk;
  const texts: QuestionTexts = { guide, provider, words };
  screen.trace('');
  if ('finding' in question) {
    const { resolve } = question.finding;
    // Without a place or a day there is nothing that the question does not say.
    if (resolve.url ?? resolve.command ?? resolve.until) say(resolutionText(resolve, words), desk);
  }
  const asked = { message: wordQuestion(question, texts), flag: FLAG };
  if (!('choices' in question)) return prompt.text(asked);
  const choices = question.choices.map((value) => ({ value, name: wordChoice(question, value, texts) }));
  return prompt.select(asked, SHY.has(question.kind) ? choices.reverse() : choices);
}

/** Shows a person's step with its address and what to copy, until it is done or put off. */
async function leadThrough(task: WalkTask, texts: GuideTexts, desk: Desk): Promise<'done' | 'later'> {
  const { screen, prompt, words, browse } = desk;
  const { url, paste, submits } = task;
  screen.trace('');
  // An address, and what is to be copied, stay in one piece.
  if (url !== undefined) screen.trace(sanitize(url));
  if (paste) screen.trace(`${words['walk.copy']}\n${wordGuide(paste, texts)}`);
  const ends = [
    { value: 'done', name: words[submits ? 'walk.filed' : 'walk.done'] },
    { value: 'later', name: words[submits ? 'walk.not-filed' : 'walk.later'] },
  ];
  const choices = [
    ...(url === undefined ? [] : [{ value: 'open', name: words['walk.open'] }]),
    // What files is not confirmed by a careless Enter.
    ...(submits ? ends.reverse() : ends),
  ];
  const message = fill(words['walk.question'], { text: taskText(task, texts, words) });
  for (;;) {
    const chosen = await prompt.select({ message, flag: FLAG }, choices);
    if (chosen !== 'open') return chosen === 'done' ? 'done' : 'later';
    if (url !== undefined && !(await browse(url))) {
      say(fill(words['walk.not-opened'], { url: sanitize(url) }), desk);
    }
  }
}

/** A careless Enter lands on what says nothing: a yes ends the closure here, a no files it once more. */
async function askFiled({ prompt, words }: Desk): Promise<'yes' | 'no' | 'unknown'> {
  const answers = ['unknown', 'no', 'yes'] as const;
  const chosen = await prompt.select(
    { message: words['question.filed'], flag: FLAG },
    answers.map((value) => ({ value, name: words[`answer.${value}`] })),
  );
  return answers.find((answer) => answer === chosen) ?? 'unknown';
}
