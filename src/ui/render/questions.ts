import type { ClosureQuestion, QuestionsReport } from '../../domain/closing.js';
import { isoSeconds } from '../../domain/time.js';
import { wordQuestion } from '../closure-texts.js';
import { sanitize } from '../sanitize.js';
import { fill, type Words } from '../words/index.js';
import { accountHeading, commandFor, nextItem } from './header.js';
import { outlookBlocks } from './member-closures.js';
import type { Page } from './page.js';
import type { View } from './view.js';

/** `close --questions`: what must be answered, with what an answer looks like and what is known already. */
export function questionsPage(report: QuestionsReport, view: View): Page {
  const { account, questions, members, complete, end } = report;
  const { words } = view;
  const texts = { guide: report.texts, provider: view.texts(account.provider), words };
  const open = questions.filter(({ answer }) => answer === undefined);
  return [
    accountHeading(account, fill(words['header.checked'], { time: isoSeconds(report.finishedAt) }), view),
    {
      ...{ kind: 'statement', style: 'cyan' },
      label: end ? words[`closure.${end}`] : words['questions.ready'],
      text: end
        ? words[`says.closure.${end}`]
        : fill(words['says.questions'], { open: open.length, count: questions.length }),
      detail: complete ? '' : words['says.questions.more'],
    },
    ...(members ? outlookBlocks(account, members, view) : []),
    {
      kind: 'list',
      title: `${words['section.questions']} (${String(questions.length)})`,
      items: questions.map((question) => ({
        text: wordQuestion(question, texts),
        todo: fill(words[question.answer === undefined ? 'questions.form' : 'questions.known'], {
          id: sanitize(question.id),
          form: answerForm(question, words),
          answer: sanitize(question.answer ?? ''),
        }),
      })),
    },
    {
      kind: 'list',
      title: words['section.next'],
      items: open.length === 0 ? [] : [nextItem(words['next.answers'], commandFor(applying(report), view))],
    },
  ];
}

/** The command that takes the answers. Members that nothing can be done with are left out of it. */
function applying({ account, questions, members = [] }: QuestionsReport): readonly string[] {
  const confirm = questions.find(({ kind }) => kind === 'confirm');
  const confirmed = confirm && 'expects' in confirm ? confirm.expects : account.accountId;
  const left = members.filter(({ kind }) => kind !== 'ended');
  return [
    'close',
    ...(left.length === 0 ? [] : ['--member', ...left.map(({ member }) => member.accountId)]),
    ...(left.some(({ kind }) => kind === 'detach') ? ['--detach'] : []),
    ...['--answers', 'FILE', '--confirm', confirmed],
  ];
}

/** What an answer looks like. */
function answerForm(question: ClosureQuestion, words: Words): string {
  if (question.kind === 'consent') return `${sanitize(question.expects)} | no`;
  if (question.kind === 'records') return fill(words['expects.records'], { waiver: question.expects });
  if ('expects' in question) return sanitize(question.expects);
  if ('choices' in question) return sanitize(question.choices.join(' | '));
  switch (question.kind) {
    case 'material':
      return words['expects.file'];
    case 'contact':
      return words[`expects.${question.channel}`];
    case 'reason':
      return words['expects.text'];
  }
}
