import type { AppEvent } from '../domain/events.js';
import { isoSeconds } from '../domain/time.js';
import type { Progress } from './progress.js';
import { pick } from './render/json-fields.js';
import { SCHEMA_VERSION } from './render/json.js';
import { escapeInJson } from './sanitize.js';
import type { Screen } from './screen.js';

/** A preparation for programs that watch it: one line of JSON an event; schemas/prepare-event.schema.json describes it. */
export function createPrepareEvents(screen: Pick<Screen, 'note'>): Progress {
  return {
    emit: (event) => {
      const fields = eventFields(event);
      if (!fields) return;
      const document = { schemaVersion: SCHEMA_VERSION, kind: 'prepare-event', event: event.type, ...fields };
      screen.note(escapeInJson(JSON.stringify(document)));
    },
    done: () => undefined,
  };
}

/** What is told of an event, or undefined where it is not told. */
function eventFields(event: AppEvent): object | undefined {
  switch (event.type) {
    case 'plan-started':
      return { steps: event.steps };
    case 'step-started':
      return { step: event.step.id };
    case 'step-waiting':
      return { step: event.step.id, why: event.why, until: isoSeconds(event.until) };
    case 'step-ended': {
      const { step, ...result } = event.result;
      return {
        step: step.id,
        ...pick(result, ['end', 'already', 'notNeeded', 'code', 'message', 'needs', 'heldBy']),
      };
    }
    case 'retrying':
      return pick(event, ['action', 'code', 'waitMs']);
    case 'clock-skewed':
      return pick(event, ['seconds']);
    default:
      return undefined;
  }
}
