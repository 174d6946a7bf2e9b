/** Who words a refusal: the gateway, a service of the query style, the organisation, sub accounts or object storage. */
export type Voice = 'gateway' | 'query' | 'organization' | 'subaccount' | 'storage';

/** A refusal in the provider's words. Thrown anywhere in the imitation, worded by errors.ts. */
export class Refusal extends Error {
  constructor(
    readonly voice: Voice,
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details?: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** One code for everything that is wrong with who asks; only the details differ. */
export function unauthenticated(details: string): Refusal {
  return new Refusal('gateway', 401, '200', 'Authentication Failed', details);
}

export function permissionDenied(): Refusal {
  return new Refusal(
    'gateway',
    401,
    '210',
    'Permission Denied',
    'The policy of the caller does not allow it.',
  );
}

export function notFound(): Refusal {
  return new Refusal('gateway', 404, '300', 'Not Found Exception', 'URL not found.');
}

/** A wrong request of the JSON services. */
export function badRequest(details: string): Refusal {
  return new Refusal('gateway', 400, '100', 'Bad Request Exception', details);
}

/** A wrong parameter of the query style. */
export function badParameter(message: string): Refusal {
  return new Refusal('query', 400, '800', message);
}

/**
 * Something is in operation, attached or still in use. The services have many codes for that, few of which are
 * published; this one stands for those that are not.
 */
export function inOperation(message: string): Refusal {
  return new Refusal('query', 400, '25013', message);
}

/** What a subnet, or a VPC, still holds. */
export function stillHolds(message: string): Refusal {
  return new Refusal('query', 400, '1001019', message);
}

/** Termination or return protection is on; its code is not published. */
export function protectedStill(): Refusal {
  return badParameter('It is protected.');
}

const KOREA_MS = 9 * 3_600_000;

/** Organizations are neither deleted nor left on the 1st and 2nd of a month, Korean time. @throws Refusal. */
export function needOpenDays(now: number): void {
  if (new Date(now + KOREA_MS).getUTCDate() <= 2)
    throw badRequest('Not possible on the 1st and 2nd of a month.');
}
