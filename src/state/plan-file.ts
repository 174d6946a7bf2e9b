import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { AcctcloseError } from '../domain/errors.js';
import { PLAN_VERSION, type Plan, type PlanStep } from '../domain/plan.js';
import type { IsSaid, KnownPlan } from '../domain/plan-store.js';
import { fileError, isStream, replaceFile } from './files.js';
import { readHead, readStep, type PlanHead } from './plan-shape.js';

const MOST_BYTES = 1024 * 1024 * 1024;
const END = /^\],"digest":"([0-9a-f]{64})"\}\n$/;
/** Steps that are written at once. */
const CHUNK = 500;

/**
 * Writes a plan as one JSON document, a step a line, so that neither writer nor reader ever holds its whole text.
 * @param says the sentence of a step, for those who read the file.
 * @returns SHA-256 over everything before the digest at its end.
 */
export async function writePlan(path: string, plan: Plan, says: (step: PlanStep) => string): Promise<string> {
  const hash = createHash('sha256');
  let digest = '';
  const write = async (file: FileHandle): Promise<void> => {
    for (const text of planText(plan, says)) {
      const printable = escapeMarks(text);
      hash.update(printable);
      await file.appendFile(printable);
    }
    digest = hash.digest('hex');
    await file.appendFile(`],"digest":"${digest}"}\n`);
  };
  // What is no file, such as a pipe, is written to as stdout is.
  await ((await isStream(path)) ? writeInto(path, write) : replaceFile(path, write));
  return digest;
}

async function writeInto(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    const file = await open(path, 'w');
    await write(file).finally(() => file.close());
  } catch (error) {
    throw fileError('write', path, error);
  }
}

/** Control characters beyond those that JSON escapes, and marks that turn or hide what stands beside them. */
const MARKS = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Who reads the file as text sees every character that it has. */
function escapeMarks(json: string): string {
  return json.replace(MARKS, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function* planText(plan: Plan, says: (step: PlanStep) => string): Generator<string> {
  const { steps, createdAt, version, leftOut, ...rest } = plan;
  const start = {
    ...{ schemaVersion: version, kind: 'plan-file', ...rest, createdAt: createdAt.toISOString() },
    ...{ leftOut: leftOut.map(({ step }) => step), whyLeftOut: leftOut },
  };
  yield `${JSON.stringify(start).slice(0, -1)},"steps":[\n`;
  for (let from = 0; from < steps.length; from += CHUNK) {
    const lines = steps
      .slice(from, from + CHUNK)
      .map((step) => JSON.stringify({ ...written(step), says: says(step) }));
    const isLast = from + CHUNK >= steps.length;
    yield `${lines.join(',\n')}${isLast ? '' : ','}\n`;
  }
}

/** What goes along is written twice: as ids, for those who look for them, and in full. */
function written({ takes, ...step }: PlanStep): object {
  return { ...step, takes: takes.map(({ id }) => id), taken: takes };
}

/**
 * Reads a plan.
 * @param isSaid whether the sentence beside a step is its own; not asked when absent.
 * @throws AcctcloseError of kind `plan` unless it is, to the byte, one that this version wrote.
 */
export async function readPlan(path: string, isSaid: IsSaid = () => true): Promise<KnownPlan> {
  const hash = createHash('sha256');
  let digest: string | undefined;
  let head: PlanHead | undefined;
  const steps: PlanStep[] = [];
  for await (const line of linesOf(path)) {
    if (digest !== undefined) throw tampered(path);
    digest = END.exec(line)?.[1];
    if (digest !== undefined) continue;
    hash.update(line);
    if (head) {
      const { step, says } = understood(readStep(line), path);
      if (!isSaid(step, says)) throw tampered(path);
      steps.push(step);
    } else head = understood(readHead(line), path);
    if (head.version !== PLAN_VERSION) throw otherVersion(path, head.version);
  }
  if (!head || digest !== hash.digest('hex')) throw tampered(path);
  return { plan: { ...head, steps }, digest };
}

/** The lines of a file, each with its end. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new Error(`it has more than ${MOST_BYTES} bytes`);
    for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield `${line}\n`;
    }
  } catch (error) {
    throw error instanceof AcctcloseError ? error : fileError('read', path, error);
  }
  if (rest !== '') yield rest;
}

function understood<T>(value: T | undefined, path: string): T {
  if (value === undefined) throw tampered(path);
  return value;
}

function tampered(path: string): AcctcloseError {
  return new AcctcloseError('plan', `${path} is not as it was written.`, {
    code: 'plan-tampered',
    tryThis: ['Make a new plan: acctclose prepare --plan-out FILE'],
  });
}

function otherVersion(path: string, version: string): AcctcloseError {
  return new AcctcloseError(
    'plan',
    `${path} is a plan of another version (${version}, not ${PLAN_VERSION}).`,
    {
      code: 'plan-version',
      tryThis: ['Make a new plan: acctclose prepare --plan-out FILE'],
    },
  );
}
