import type { Condition } from '../../domain/condition.js';
import { sanitize } from '../sanitize.js';
import type { Words } from '../words/index.js';
import { plainSection, type Page } from './page.js';
import type { View } from './view.js';

/** The catalogue of conditions, of one provider or of several. */
export interface ConditionList {
  readonly kind: 'conditions';
  readonly conditions: readonly Condition[];
}

/** Below this many columns the source is left out, so that the titles can be read. */
const ROOM_FOR_SOURCE = 100;

/** `check --list`: a table per provider. */
export function conditionsPage({ conditions }: ConditionList, { words, texts, columns: room }: View): Page {
  const titles = [
    words['column.id'],
    words['column.condition'],
    words['column.severity'],
    words['column.verify'],
    ...(room === undefined || room >= ROOM_FOR_SOURCE ? [words['column.source']] : []),
  ];
  const providers = [...new Set(conditions.map(providerOf))];
  return providers.map((provider) => {
    const rows = conditions.filter((condition) => providerOf(condition) === provider);
    return plainSection(
      sanitize(texts(provider).title),
      titles.map((title) => ({ title })),
      rows.map((condition) => conditionCells(condition, words)),
    );
  });
}

/** The provider that a condition belongs to: the first part of its id. */
export function providerOf({ id }: Condition): string {
  return id.split('.')[0] ?? id;
}

function conditionCells(
  { id, title, severities, verify, source, beyondSeed }: Condition,
  words: Words,
): readonly string[] {
  return [
    sanitize(id),
    sanitize(title),
    severities.map((severity) => words[`severity.${severity}`]).join('\n'),
    words[`verify.${verify}`],
    sanitize(source.clause) + (beyondSeed ? `\n(${words['verify.beyond']})` : ''),
  ];
}
