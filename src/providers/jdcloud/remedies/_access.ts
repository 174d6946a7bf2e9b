import type { RemedyMeta, StepState } from '../../../domain/remedy.js';
import type { RemedyDraft } from '../../_shared/define-remedy.js';
import type { Action } from '../actions.js';
import type { Key } from '../facts/access.js';

/** What differs between the remedies for keys, whosesoever they are. */
export interface KeyRemedy extends Pick<RemedyMeta, 'id' | 'destroys' | 'messages'> {
  readonly action: Action;
  readonly suits: (key: Key) => boolean;
  readonly draft?: (key: Key) => Partial<RemedyDraft>;
  readonly stateOf: (keys: readonly Key[], id: string) => StepState;
}

/** What all steps on users and keys have in common. No check demands them: access would end with the account. */
export const IDENTITY = {
  stage: 'identity',
  clears: [],
  waitSeconds: 120,
} as const satisfies Partial<RemedyMeta>;

/** Done when the key is disabled, or gone. */
export function untilDisabled(keys: readonly Key[], id: string): StepState {
  return keys.find((key) => key.id === id)?.enabled === true ? 'todo' : 'done';
}

/** Done when the key is gone. */
export function untilDeleted(keys: readonly Key[], id: string): StepState {
  return keys.some((key) => key.id === id) ? 'todo' : 'done';
}
