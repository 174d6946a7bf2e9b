import type { HttpRequest } from '../../src/domain/ports.js';
import type { Transport } from '../../src/http/transport.js';
import { diceOf, distort, type Distorted } from './distort.js';

/** What an answer is to: the action where a header names it, else method and path. */
function actionOf({ method, url, headers }: HttpRequest): string {
  const named = Object.entries(headers).find(([name]) => /^x-(?:acs|tc)-action$/i.test(name));
  return named?.[1] ?? `${method} ${new URL(url).host}${new URL(url).pathname}`;
}

/** Notes what is asked, and passes everything on. */
export function noting(actions: Set<string>): (transport: Transport) => Transport {
  return (transport) => (request, options) => {
    actions.add(actionOf(request));
    return transport(request, options);
  };
}

/** One kind of answers that comes out otherwise, whoever asks and how often. */
export interface Distortion {
  readonly action: string;
  /** What was done, call by call; empty where nothing could be. */
  readonly done: readonly Distorted[];
  readonly between: (transport: Transport) => Transport;
}

/** Distorts the good answers to one of these actions, each in the way of the seed. */
export function distortion(actions: readonly string[], seed: number): Distortion {
  const dice = diceOf(seed);
  const action = actions[Math.floor(dice() * actions.length)] ?? '';
  const done: Distorted[] = [];
  return {
    action,
    done,
    between: (transport) => async (request, options) => {
      const answer = await transport(request, options);
      if (actionOf(request) !== action || answer.status >= 300 || answer.bytes) return answer;
      const distorted = distort(answer.body, seed);
      if (!distorted) return answer;
      done.push(distorted);
      return { ...answer, body: distorted.body };
    },
  };
}
