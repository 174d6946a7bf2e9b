import * as z from 'zod';
import { ApiError } from '../../domain/errors.js';
import type { AskCode } from '../../domain/remedy.js';
import { Secret } from '../../domain/secret.js';
import { text } from '../_shared/decode.js';
import { ACTIONS, type Action } from './actions.js';
import type { Client } from './client.js';
import { readProtection, type Protection } from './facts/protection.js';

/** Opens the calls that operation protection guards, each kind by a code of its own. */
export interface OperationGuard {
  /** @param ask absent where nobody can be asked. @throws ApiError while the call is not open. */
  open(action: Action, ask: AskCode | undefined): Promise<void>;
  /** What opens the call for now; undefined where nothing is wanted, or the time is over. */
  tokenFor(action: Action): Secret | undefined;
}

const BY_DEVICE = 3;
const LIFE_SECONDS = 300;
/** A token this close to its end may have ended when the call arrives. */
const MARGIN_MS = 10_000;
const MOST_CODES = 3;

const answer = z.object({ securityToken: text }).transform(({ securityToken }) => new Secret(securityToken));

interface Token {
  readonly secret: Secret;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

export function createOperationGuard(client: Client, now: () => Date): OperationGuard {
  const settings = new Map<string, Protection>();
  const tokens = new Map<string, Token>();
  const opening = new Map<string, Promise<void>>();
  const left = new Set<string>();

  const tokenFor = ({ id }: Action): Secret | undefined => {
    const token = tokens.get(id);
    return token && now().getTime() < token.until - MARGIN_MS ? token.secret : undefined;
  };
  const obtain = async (action: Action, ask: AskCode | undefined): Promise<void> => {
    const protection = settings.get(action.id) ?? (await readProtection(client, action));
    settings.set(action.id, protection);
    if (protection === 'none') return;
    if (protection === 'console') throw closed('CodeBySms', 'its code can be had in the console alone');
    if (!ask) throw closed('CodeNeeded', 'it wants a code, which is asked for in a terminal');
    const token = left.has(action.id) ? undefined : await exchange(client, action, ask);
    if (!token) {
      left.add(action.id);
      throw closed('CodeLeft', 'its code was left for later');
    }
    tokens.set(action.id, { secret: token, until: now().getTime() + LIFE_SECONDS * 1000 });
  };
  return {
    tokenFor,
    async open(action, ask) {
      if (action.guarded !== true || tokenFor(action)) return;
      // Steps side by side wait for the same code.
      const pending = opening.get(action.id) ?? obtain(action, ask);
      opening.set(action.id, pending);
      try {
        await pending;
      } finally {
        opening.delete(action.id);
      }
    },
  };
}

/** Asks for codes until one is taken, a few times. @returns undefined where none is given. */
async function exchange(client: Client, { id }: Action, ask: AskCode): Promise<Secret | undefined> {
  let refused: string | undefined;
  for (let codes = 1; ; codes += 1) {
    const code = await ask({ action: id, ...(refused === undefined ? {} : { refused }) });
    if (code === undefined) return undefined;
    try {
      return await client.call(ACTIONS.getSecurityToken, answer, {
        body: {
          getSecurityTokenInfo: { type: BY_DEVICE, code, action: id, durationSeconds: LIFE_SECONDS },
        },
      });
    } catch (error) {
      if (!(error instanceof ApiError) || codes >= MOST_CODES) throw error;
      refused = `${error.fault.code} ${error.fault.message}`.trim();
    }
  }
}

function closed(code: string, why: string): ApiError {
  const fault = { kind: 'refused', code, message: `operation protection is on: ${why}` } as const;
  return new ApiError(ACTIONS.getSecurityToken.id, fault, ACTIONS.getSecurityToken.needs);
}
