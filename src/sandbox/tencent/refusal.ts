/** A refusal in the provider's words. Thrown anywhere in the imitation, worded by errors.ts. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** HTTP status of bucket lists; the cloud API answers 200 whatever happens. */
    readonly status = 200,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
