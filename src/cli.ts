import { Command as Program, CommanderError, Option } from 'commander';
import { GLOBAL_FLAGS, type Command, type CommandInput, type Flag } from '../commands/_shared/command.js';
import { AcctcloseError } from './domain/errors.js';

export interface CliText {
  write(text: string): void;
}

/** What to do with a parsed command line. */
export type Dispatch = (
  command: Command,
  input: CommandInput,
  globals: Readonly<Record<string, unknown>>,
) => Promise<void>;

export interface CliSpec {
  readonly commands: readonly Command[];
  readonly version: string;
  readonly topics: readonly Topic[];
  /** Where help and version go. */
  readonly out: CliText;
  readonly dispatch: Dispatch;
}

/** A page of help that belongs to no command: `acctclose help exit-codes`. */
export interface Topic {
  readonly name: string;
  readonly lines: () => readonly string[];
}

/** Reads the command line and dispatches it. @throws AcctcloseError of kind `usage`. */
export async function runCli(spec: CliSpec, argv: readonly string[]): Promise<void> {
  const program = buildProgram(spec);
  if (argv.length === 0) {
    program.outputHelp();
    return;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw toUsage(error);
  }
}

function buildProgram(spec: CliSpec): Program {
  const program = new Program('acctclose')
    .description(
      'Close cloud accounts safely: see what blocks, clear it, take the records out, close, follow up.',
    )
    .version(spec.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ writeOut: (text) => spec.out.write(text), writeErr: () => undefined });
  addFlags(program, GLOBAL_FLAGS);
  program.addHelpText(
    'after',
    `\nMore: acctclose <command> --help, ${spec.topics.map(({ name }) => `acctclose help ${name}`).join(', ')}`,
  );
  program.addCommand(helpCommand(program, spec));
  for (const command of spec.commands) {
    program.addCommand(buildCommand(program, command, spec), { hidden: command.hidden === true });
  }
  return program;
}

function buildCommand(program: Program, command: Command, { dispatch, out }: CliSpec): Program {
  const sub = new Program(command.name)
    .description(command.summary)
    .helpOption('-h, --help', 'print help')
    .exitOverride()
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: () => undefined })
    .allowExcessArguments(false);
  for (const { name, help } of command.args ?? []) sub.argument(name, help);
  addFlags(sub, command.flags);
  addFlags(sub, GLOBAL_FLAGS, true);
  if (command.examples.length > 0)
    sub.addHelpText('after', `\nExamples:\n${command.examples.map((line) => `  ${line}`).join('\n')}`);
  return sub.action(async () => {
    const own = sub.opts<Record<string, unknown>>();
    await dispatch(command, { args: sub.args, flags: own }, merged(program.opts(), own));
  });
}

/** Flags may stand before or after the command; `--no-…` flags count where either place has them. */
function merged(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(after)) {
    result[name] = typeof value === 'boolean' && result[name] === false ? false : (value ?? result[name]);
  }
  return result;
}

function addFlags(program: Program, flags: readonly Flag[], hidden = false): void {
  for (const { flags: name, help, choices } of flags) {
    const option = new Option(name, help).hideHelp(hidden);
    if (choices) option.choices(choices);
    program.addOption(option);
  }
}

function helpCommand(program: Program, { topics, out }: CliSpec): Program {
  return new Program('help')
    .description('explain a command or a topic')
    .argument('[name]', `a command, or: ${topics.map(({ name }) => name).join(', ')}`)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .action((name: string | undefined) => {
      const topic = topics.find((known) => known.name === name);
      const command = program.commands.find((known) => known.name() === name);
      if (topic) out.write(`${topic.lines().join('\n')}\n`);
      else if (name === undefined || command) (command ?? program).outputHelp();
      else
        throw new AcctcloseError('usage', `There is no command or topic ${name}.`, {
          code: 'unknown-topic',
          tryThis: ['Run acctclose --help.'],
        });
    });
}

/** What commander says of a command line that has flags and no command. */
const NO_COMMAND = 'commander.help';

function toUsage(error: CommanderError): AcctcloseError {
  const text = error.code === NO_COMMAND ? 'A command is missing.' : error.message;
  const [message = '', ...rest] = text.replace(/^error: /, '').split('\n');
  const hint = rest.map((line) => line.replace(/^\(|\)$/g, '').trim()).filter((line) => line !== '');
  const sentence = message.charAt(0).toUpperCase() + message.slice(1);
  return new AcctcloseError('usage', /[.?!]$/.test(sentence) ? sentence : `${sentence}.`, {
    code: 'usage',
    tryThis: [...hint, 'Run acctclose --help.'],
  });
}
