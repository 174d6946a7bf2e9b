import type { Gap } from '../../domain/gap.js';
import { sha256Hex } from '../_shared/digest.js';
import { fewOf } from '../_shared/free-things.js';
import { lookUp } from '../_shared/look-up.js';
import type { Resource } from '../_shared/resource.js';
import { ACTIONS } from './actions.js';
import { INDEX_ACTIONS, TYPE_OF_LIST } from './inventory/index.js';

/** Wording of what the owner can look up where no call tells; a plain yes settles each. */
export const SERVICE_QUESTIONS: Readonly<Record<string, string>> = {
  'ask-kind': 'Nothing of the type {type} is left in any region.',
  'ask-type': 'These {count} of the type {type} cost nothing and are needed no more: {examples}.',
  'ask-other-products': 'No product has anything left that costs money, but for what is listed here.',
  'ask-prepaid': 'Nothing that was paid for beforehand is left, but for what is listed here.',
  'ask-bills': 'The bills of this month and the last show nothing that is still in use.',
  'ask-charge': '{id} ({product}) was returned or has ended, and nothing of it is left.',
};

/** Views over all products, by what the owner sees in their place. */
const VIEWS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(INDEX_ACTIONS.map((action) => [action, 'other-products'])),
  [ACTIONS.describeRenewInstances.id]: 'prepaid',
  [ACTIONS.describeBillResourceSummary.id]: 'bills',
};

/** The gap with the question for what could not be read; of one view or kind there is one question. */
export function withQuestion(gap: Gap): Gap {
  const view = lookUp(VIEWS, gap.action);
  if (view !== undefined) return { ...gap, ask: { id: view, code: `ask-${view}` } };
  const type = lookUp(TYPE_OF_LIST, gap.action);
  return type === undefined ? gap : { ...gap, ask: { id: gap.action, code: 'ask-kind', args: { type } } };
}

/** One question for each type that only an index shows; other things of the type ask anew. */
export function questionsOfTypes(indexed: readonly Resource[]): readonly Gap[] {
  return [...new Set(indexed.map(({ type }) => type))].toSorted().map((type) => {
    const things = indexed.filter((resource) => resource.type === type);
    const ids = things.map(({ id }) => id).toSorted();
    return {
      code: 'unseen',
      action: things[0]?.seenBy[0] ?? ACTIONS.getResources.id,
      needs: [],
      ask: {
        id: `${type}#${sha256Hex(ids.join('\n')).slice(0, 8)}`,
        code: 'ask-type',
        args: { type, count: String(ids.length), examples: fewOf(ids) },
      },
    };
  });
}
