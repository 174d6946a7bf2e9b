import * as z from 'zod';

/** A region id becomes part of a path, so nothing else may be in it. */
export const regionId = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/);

/** The regions of the OpenAPI documentation, "Introduction". Bills and the user may name more. */
export const REGIONS: readonly string[] = ['cn-north-1', 'cn-east-1', 'cn-east-2', 'cn-south-1'];

/** Where data of the whole account is asked for. */
export const ACCOUNT_REGION = 'cn-north-1';

/** Scope region of the actions whose path names none. */
export const NO_REGION = 'jdcloud-api';

/** The pseudo region under which tags of global products are kept. */
export const GLOBAL_TAGS = 'cn-all';

/** What bills or the user name beside the documented regions. */
export function furtherRegions(mentioned: readonly (string | undefined)[]): readonly string[] {
  const regions = mentioned.flatMap((region) => (region === undefined ? [] : [region]));
  return [...new Set(regions)].filter(
    (region) => regionId.safeParse(region).success && !REGIONS.includes(region),
  );
}
