import { ApiError } from '../../domain/errors.js';
import type { Probe } from '../../domain/probe.js';

/** What a probe asks for; the caller makes it. */
interface Asked {
  readonly id: string;
  readonly needs: readonly string[];
}

/** A probe of the whole account. */
export function probe({ id, needs }: Asked, run: Probe['run']): Probe {
  return { action: id, needs, run };
}

/** A probe in each region. */
export function probeIn(
  regions: readonly string[],
  { id, needs }: Asked,
  run: (region: string) => Promise<unknown>,
): readonly Probe[] {
  return regions.map((region) => ({ action: id, needs, region, run: () => run(region) }));
}

/**
 * The regions to ask in. Where the list is refused, the region that every account has is asked all the same: what it
 * answers tells as much of the permissions.
 */
export async function regionsOr(
  read: () => Promise<readonly string[]>,
  home: string,
): Promise<readonly string[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ApiError) return [home];
    throw error;
  }
}

/** The fault of a call that answers, but shows less to this caller than is there. */
export function seesLess(
  { id }: Pick<Asked, 'id'>,
  { caller, needs }: { readonly caller: string; readonly needs: readonly string[] },
): ApiError {
  return new ApiError(id, { kind: 'denied', code: caller, message: 'the caller sees only its own' }, needs);
}
