import type { Subject } from '../../domain/finding.js';
import { isPlausible } from '../../domain/time.js';
import type { Taken } from '../../domain/plan.js';
import type { Gap } from '../../domain/verdict.js';

/** One thing under an account, as the views of the provider show it. */
export interface Resource {
  readonly id: string;
  /** What the provider calls it. */
  readonly type: string;
  readonly name?: string | undefined;
  readonly region?: string | undefined;
  /** `free` things cost nothing and go with the account. */
  readonly charge: 'postpaid' | 'prepaid' | 'free' | 'unknown';
  /** End of a prepaid term, ISO 8601. */
  readonly until?: string | undefined;
  readonly autoRenewal?: boolean;
  /** Id of the resource it is released with. */
  readonly partOf?: string | undefined;
  /** Not gone yet: its term has ended, or it lies in a recycle bin. */
  readonly stage?: 'expired' | 'recycled' | undefined;
  readonly holdsData?: boolean;
  /** Room that it takes or provides, where its list tells. */
  readonly gigabytes?: number | undefined;
  /** Locked because the account is overdue. */
  readonly locked?: boolean;
  /** Calls that showed it. */
  readonly seenBy: readonly string[];
}

/** What an account holds, as far as it could be read. */
export interface Inventory<R extends Resource = Resource> {
  /** Each resource once, with all the views that showed it. */
  readonly resources: readonly R[];
  /** Views that could not be read. */
  readonly gaps: readonly Gap[];
}

/** Joins what several views list. The first view of a resource stands; later ones add to it. */
export function uniteResources<R extends Resource>(found: readonly R[]): readonly R[] {
  const byId = new Map<string, R>();
  for (const each of found) {
    const resource = withPlausibleEnd(each);
    const known = byId.get(resource.id);
    byId.set(resource.id, known ? merge(known, resource) : resource);
  }
  return [...byId.values()];
}

/** A date that nobody can mean stands for no end, whichever view writes it. */
function withPlausibleEnd<R extends Resource>(resource: R): R {
  const { until } = resource;
  return until === undefined || isPlausible(new Date(until)) ? resource : { ...resource, until: undefined };
}

function merge<R extends Resource>(known: R, other: R): R {
  return {
    ...other,
    ...known,
    name: known.name ?? other.name,
    region: known.region ?? other.region,
    charge: known.charge === 'unknown' || known.charge === 'free' ? other.charge : known.charge,
    until: known.until ?? other.until,
    autoRenewal: known.autoRenewal ?? other.autoRenewal ?? false,
    partOf: known.partOf ?? other.partOf,
    stage: known.stage ?? other.stage,
    locked: known.locked === true || other.locked === true,
    seenBy: [...new Set([...known.seenBy, ...other.seenBy])],
  };
}

/** The same failure in every region is one gap. */
export function distinctGaps(gaps: readonly Gap[]): readonly Gap[] {
  return [
    ...new Map(gaps.map((gap) => [`${gap.action} ${gap.code} ${gap.providerCode ?? ''}`, gap])).values(),
  ];
}

export function subjectOf({ id, type, name, region }: Resource): Subject {
  return { type, id, ...(name === undefined ? {} : { name }), ...(region === undefined ? {} : { region }) };
}

/** A resource that goes along with another one. */
export function takenOf({
  tags,
  ...resource
}: Resource & { readonly tags?: Readonly<Record<string, string>> }): Taken {
  const hasTags = tags !== undefined && Object.keys(tags).length > 0;
  return hasTags ? { ...subjectOf(resource), tags } : subjectOf(resource);
}
