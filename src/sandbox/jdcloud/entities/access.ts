/** A user below the owner. */
export interface SubUser {
  readonly name: string;
  readonly pin: string;
  readonly description: string;
  readonly createdAt: number;
}

/** One row of the audit trail. */
export interface AuditEvent {
  readonly id: string;
  readonly service: string;
  readonly name: string;
  readonly at: number;
  /** Empty where the call succeeded. */
  readonly errorCode: string;
}
