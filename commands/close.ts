import type { Context } from '../src/context.js';
import { AcctcloseError } from '../src/domain/errors.js';
import type { Command, CommandInput } from './_shared/command.js';
import type { MemberWishes } from './_shared/close-members-steps.js';
import type { Given } from './_shared/close-run.js';

/** `acctclose close`: leads through the closure of the own account, or closes members of an organisation by API. */
export const close: Command = {
  name: 'close',
  summary: 'close the account, step by step; nothing can be undone',
  flags: [
    { flags: '--questions', help: 'only print what must be answered' },
    { flags: '--answers <file>', help: 'take the answers from a file' },
    { flags: '--confirm <text>', help: 'the id of the account; for members, what the question asks for' },
    { flags: '--way <way>', help: 'the way in which the closure is filed' },
    { flags: '--member <id...>', help: 'close these members of the organisation by API' },
    { flags: '--all-members', help: 'close all of its members; a script has to name them' },
    { flags: '--detach', help: 'let go of members that cannot be deleted; they live on by themselves' },
  ],
  examples: [
    'acctclose close --profile prod',
    'acctclose close --questions --json',
    'acctclose close --answers answers.json --confirm 1234567890123456',
    'acctclose close --member 1234567890123457 --questions --json',
    'acctclose close --member 1234567890123457 --answers answers.json --confirm 1234567890123457',
  ],
  endsOnInterrupt: true,
  async run(input, context) {
    const mode = readMode(input);
    const { isQuestions, members } = mode;
    const given = await readGiven(input, mode, context);
    if (members) {
      const { closeThem, printMemberQuestions } = await import('./_shared/close-members-steps.js');
      return (isQuestions ? printMemberQuestions : closeThem)(members, given, context);
    }
    const { closeOwn, printQuestions } = await import('./_shared/close-steps.js');
    return (isQuestions ? printQuestions : closeOwn)(given, context);
  },
};

interface Mode {
  readonly isQuestions: boolean;
  /** Undefined for the own account. */
  readonly members: MemberWishes | undefined;
}

function readMode({ flags }: CommandInput): Mode {
  const ids = flags['member'] as readonly string[] | undefined;
  const [isAll, detach, isQuestions] = ['allMembers', 'detach', 'questions'].map(
    (name) => flags[name] === true,
  );
  const isMembers = ids !== undefined || isAll === true;
  if (ids !== undefined && isAll) throw usage('--member and --all-members name the members twice.');
  if (detach && !isMembers) throw usage('--detach goes with --member or --all-members.');
  if (isMembers && flags['way'] !== undefined) throw usage('--way is for the own account.');
  return {
    isQuestions: isQuestions === true,
    members: isMembers ? { ids, detach: detach === true } : undefined,
  };
}

/** Flags come before the file; whose account it is, both must say alike. */
async function readGiven(
  { flags }: CommandInput,
  { isQuestions, members }: Mode,
  context: Context,
): Promise<Given> {
  const isMembers = members !== undefined;
  const [file, confirm, way] = ['answers', 'confirm', 'way'].map((name) => flags[name] as string | undefined);
  const own = new Map([
    ...(way === undefined ? [] : [['way', way] as const]),
    ...(confirm === undefined || isQuestions ? [] : [['confirm', confirm] as const]),
  ]);
  if (file === undefined) return { answers: own };
  const { accountId, answers } = await context.readAnswers(file);
  if (answers.has('confirm')) throw usage('The file answers "confirm"; only --confirm does.');
  if (confirm !== undefined && confirm !== accountId && !isMembers) {
    throw usage(`The answers are for account ${accountId}, --confirm names ${confirm}.`);
  }
  return { answers: new Map([...answers, ...own]), script: new Set(answers.keys()), accountId };
}

function usage(message: string): AcctcloseError {
  return new AcctcloseError('usage', message, { code: 'usage', tryThis: ['Run acctclose close --help.'] });
}
