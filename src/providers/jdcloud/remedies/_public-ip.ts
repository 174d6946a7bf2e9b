import * as z from 'zod';
import type { RemedyMeta } from '../../../domain/remedy.js';
import type { PlanStep } from '../../../domain/plan.js';
import { subjectOf } from '../../_shared/resource.js';
import type { Action } from '../actions.js';
import type { Parameters } from '../client.js';
import { publicIp } from '../inventory/public-ip.js';
import { defineRemedy, type JdcloudRemedy } from './_remedy.js';
import { isFree, untilGone } from './_resource.js';
import { pathPart, placeOf, readStep } from './_step.js';

interface Unbinding extends Pick<RemedyMeta, 'id' | 'messages'> {
  readonly action: Action;
  /** The provider's word for what holds the address. */
  readonly holderType: string;
  /** Name of the path's part that takes the id of the holder. */
  readonly part: string;
  readonly body: (id: string) => NonNullable<Parameters['body']>;
}

const target = z.object({ holder: pathPart });

/** A remedy that takes an address from what holds it: done when its list shows it free of that, or not at all. */
export function unbindingRemedy({ holderType, part, body, ...meta }: Unbinding): JdcloudRemedy {
  const holderOf = (step: PlanStep): string => readStep(step, target).holder;
  return defineRemedy({
    ...meta,
    stage: 'detach',
    clears: [],
    destroys: false,
    lookedAtBy: [publicIp.action],
    waitSeconds: 300,
    async propose(facts) {
      const { resources } = await facts.inventory();
      return resources
        .filter((thing) => thing.type === publicIp.type && isFree(thing))
        .flatMap(({ heldBy = [], tags = {}, ...thing }) =>
          heldBy
            .filter(({ type }) => type === holderType)
            .map(({ id: holder }) => ({
              subject: subjectOf(thing),
              args: { holder },
              target: { holder },
              tags,
            })),
        );
    },
    async look({ client }, step) {
      const { id, region } = placeOf(step);
      const holder = holderOf(step);
      const found = await publicIp.find(client, region, id);
      return found?.heldBy?.some((other) => other.id === holder) === true ? untilGone(found) : 'done';
    },
    request: (step) => {
      const { id, region } = placeOf(step);
      return { region, path: { [part]: holderOf(step) }, body: body(id) };
    },
  });
}
