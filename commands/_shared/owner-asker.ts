import type { Context } from '../../src/context.js';
import type { OwnerAsker } from '../../src/app/ask-owner.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import type { AnswersFile } from '../../src/domain/closing.js';
import { AcctcloseError } from '../../src/domain/errors.js';
import type { OwnerStatement } from '../../src/domain/statement.js';
import { collectTexts } from '../../src/ui/messages.js';
import { commandFor } from '../../src/ui/render/header.js';
import { wordInquiry } from '../../src/ui/render/statements.js';
import { sanitize } from '../../src/ui/sanitize.js';
import { createView } from './print.js';

type Answer = OwnerStatement['answer'];

/** Puts each question to the person at the terminal, with the address to look at; what is left for later stays open. */
export async function createOwnerPrompt(
  adapter: ProviderAdapter,
  context: Context,
  onAsk: () => void,
): Promise<OwnerAsker> {
  const [screen, prompt, words] = await Promise.all([context.screen(), context.prompt(), context.words()]);
  const texts = collectTexts(adapter);
  // A careless Enter lands on what says nothing.
  const choices = [
    { value: 'later', name: words['answer.later'] },
    { value: 'no', name: words['answer.no'] },
    { value: 'yes', name: words['answer.so'] },
  ];
  return {
    async answer(open) {
      const answers = new Map<string, Answer>();
      onAsk();
      for (const inquiry of open) {
        screen.trace('');
        // An address stays in one piece.
        if (inquiry.url !== undefined) screen.trace(sanitize(inquiry.url));
        const message = wordInquiry(inquiry, texts, words);
        const answer = toAnswer(await prompt.select({ message, flag: '--answers FILE' }, choices));
        if (answer) answers.set(inquiry.id, answer);
      }
      return answers;
    },
  };
}

/** Takes the answers from a file: each must be a plain yes or no to something that is asked. */
export function createOwnerScript(file: AnswersFile, context: Context): OwnerAsker {
  return {
    async answer(open, settled, { accountId }) {
      if (file.accountId !== accountId) {
        throw await refuse(`The answers are for account ${file.accountId}, not for ${accountId}.`, context);
      }
      const asked = new Set([...open, ...settled].map(({ id }) => id));
      const unasked = [...file.answers.keys()].filter((id) => !asked.has(id));
      if (unasked.length > 0) throw await refuse(`Nobody asks for: ${unasked.join(', ')}.`, context);
      const answers = [...file.answers].map(([id, text]) => [id, toAnswer(text)] as const);
      const unclear = answers.filter(([, answer]) => !answer).map(([id]) => id);
      if (unclear.length > 0) {
        throw await refuse(`Neither yes nor no: ${unclear.join(', ')}.`, context);
      }
      return new Map(answers.flatMap(([id, answer]) => (answer ? [[id, answer] as const] : [])));
    },
  };
}

function toAnswer(text: string): Answer | undefined {
  return text === 'yes' || text === 'no' ? text : undefined;
}

async function refuse(message: string, context: Context): Promise<AcctcloseError> {
  const command = commandFor(['check', '--json'], await createView(context, [], 'stderr'));
  return new AcctcloseError('usage', `${message} Nothing was kept.`, {
    code: 'answers-unfit',
    tryThis: [`See what is asked, under "inquiries": ${command}`],
  });
}
