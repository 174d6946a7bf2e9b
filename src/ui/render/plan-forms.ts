import type { PlanStep, Taken } from '../../domain/plan.js';
import { classOf, type PlanReport, type PrepareReport, type StepResult } from '../../domain/preparation.js';
import { isoSeconds } from '../../domain/time.js';
import { wordFinding, wordLoss, wordStep, type ProviderTexts } from '../messages.js';
import { findingRow, gapRow } from './csv-rows.js';
import { toCsv, type CsvRow } from './csv.js';
import { accountFields, findingFields, gapField, pick, untilField } from './json-fields.js';
import { SCHEMA_VERSION, summary } from './json.js';
import type { View } from './view.js';

const STEP_COLUMNS = [
  ...['provider', 'accountId', 'kind', 'step', 'stage', 'actor', 'remedy', 'effect', 'text', 'lost'],
  ...[
    'type',
    'id',
    'name',
    'region',
    'destroys',
    'takes',
    'taken',
    'amount',
    'currency',
    'url',
    'command',
    'until',
  ],
  ...['dependsOn', 'verifiedBy', 'waitSeconds'],
];
/** Of what a plan does not do: things renounced, gaps, steps left out. */
const REST_COLUMNS = [
  'condition',
  'severity',
  'code',
  'message',
  'action',
  'needs',
  'providerCode',
  'requestId',
  'reason',
  'because',
];
const RESULT_COLUMNS = ['class', 'end', 'already', 'notNeeded', 'providerCode', 'message', 'needs', 'heldBy'];

/** The document of a plan; schemas/plan.schema.json describes it. */
export function planDocument(report: PlanReport, { words, texts }: Pick<View, 'words' | 'texts'>): object {
  const { kind, account, plan, digest, file } = report;
  const own = texts(account.provider);
  return {
    ...{ schemaVersion: SCHEMA_VERSION, kind, account: accountFields(account) },
    ...{ planVersion: plan.version, digest, ...(file === undefined ? {} : { file }) },
    ...{ createdAt: isoSeconds(plan.createdAt), inventoryDigest: plan.inventoryDigest },
    steps: plan.steps.map((step) => stepFields(step, own)),
    renounced: plan.renounced.map(({ condition, finding }) => ({
      condition,
      finding: findingFields({ finding, message: wordFinding(finding, own, condition) }),
    })),
    gaps: plan.gaps.map((gap) => gapField(gap, words)),
    leftOut: plan.leftOut.map(({ step }) => step),
    whyLeftOut: plan.leftOut.map((left) => pick(left, ['step', 'reason', 'because'])),
  };
}

/** The document of an applied plan; schemas/prepare.schema.json describes it. */
export function prepareDocument(report: PrepareReport, { texts }: Pick<View, 'texts'>): object {
  const { account, digest, exitCode, results, appeared } = report;
  const own = texts(account.provider);
  return {
    ...summary(report),
    ...{ digest, exitCode },
    results: results.map((result) => ({
      class: classOf(result),
      ...pick(result, ['end', 'already', 'notNeeded', 'code', 'message', 'needs', 'heldBy']),
      step: stepFields(result.step, own),
    })),
    appeared: appeared.map((step) => stepFields(step, own)),
  };
}

/** A plan as CSV: one row per step, then per thing renounced, per gap and per step left out. */
export function planCsv({ account, plan }: PlanReport, view: View): string {
  const texts = view.texts(account.provider);
  const rows: readonly CsvRow[] = [
    ...plan.steps.map((step) => ({ kind: 'step', ...stepCells(step, texts) })),
    ...plan.renounced.map(({ condition, finding }) => ({
      ...findingRow(finding, wordFinding(finding, texts, condition)),
      ...{ kind: 'renounced', condition },
    })),
    ...plan.gaps.map((gap) => gapRow(gap, view)),
    ...plan.leftOut.map(({ step, reason, because }) => ({ kind: 'left-out', step, reason, because })),
  ];
  return toCsv([...STEP_COLUMNS, ...REST_COLUMNS], rows.map(ownedBy(account)));
}

/** An applied plan as CSV: one row per step, then per step that appeared. */
export function prepareCsv({ account, results, appeared }: PrepareReport, view: View): string {
  const texts = view.texts(account.provider);
  const rows: readonly CsvRow[] = [
    ...results.map((result) => ({ kind: 'step', ...stepCells(result.step, texts), ...resultCells(result) })),
    ...appeared.map((step) => ({ kind: 'appeared', ...stepCells(step, texts) })),
  ];
  return toCsv([...STEP_COLUMNS, ...RESULT_COLUMNS], rows.map(ownedBy(account)));
}

function stepFields(step: PlanStep, texts: ProviderTexts): object {
  const lost = wordLoss([step], texts);
  return {
    ...pick(step, ['id', 'stage', 'actor', 'remedy', 'effect', 'args']),
    text: wordStep(step, texts),
    ...(lost === undefined ? {} : { lost }),
    subject: pick(step.subject, ['type', 'id', 'name', 'region']),
    ...pick(step, ['target', 'tags', 'dependsOn', 'destroys']),
    takes: step.takes.map(({ id }) => id),
    taken: step.takes.map((taken) => pick(taken, ['type', 'id', 'name', 'region', 'tags'])),
    ...(step.amount === undefined ? {} : { amount: pick(step.amount, ['value', 'currency']) }),
    ...pick(step, ['verifiedBy', 'waitSeconds', 'url', 'command']),
    ...untilField(step.until),
  };
}

function stepCells(step: PlanStep, texts: ProviderTexts): CsvRow {
  const { id, stage, actor, remedy, effect, url, command, until, amount } = step;
  const { type, id: subject, name, region } = step.subject;
  return {
    ...{ step: id, stage, actor, remedy, effect, url, command, until },
    ...{ text: wordStep(step, texts), lost: wordLoss([step], texts), type, id: subject, name, region },
    ...{ destroys: String(step.destroys), amount: amount?.value, currency: amount?.currency },
    ...{
      takes: step.takes.map(({ id: taken }) => taken).join(' '),
      taken: step.takes.map(takenText).join('; '),
      dependsOn: step.dependsOn.join(' '),
    },
    ...{ verifiedBy: step.verifiedBy.join(' '), waitSeconds: String(step.waitSeconds) },
  };
}

/** `cloud disk d-1 data (cn-beijing)` */
function takenText({ type, id, name, region }: Taken): string {
  const named = [type, id, ...(name === undefined ? [] : [name])].join(' ');
  return region === undefined ? named : `${named} (${region})`;
}

function resultCells(result: StepResult): CsvRow {
  const { end, already, notNeeded, code, message, needs = [], heldBy } = result;
  return {
    ...{ class: classOf(result), end, already: already ? 'true' : '', notNeeded: notNeeded ? 'true' : '' },
    ...{ providerCode: code, message, needs: needs.join(' '), heldBy },
  };
}

function ownedBy({ provider, accountId }: PlanReport['account']): (row: CsvRow) => CsvRow {
  return (row) => ({ ...row, provider, accountId });
}
