import type { Coded } from '../entities/billing.js';
import { koreanTime } from './time.js';
import type { Instance } from '../entities/resources.js';
import type { Encodable } from '../json.js';

/** The operation of something that nothing is done to. */
export const IDLE: Encodable = { code: 'NULL', codeName: 'NULL OP' };

export function coded(code: string): Encodable {
  return { code, codeName: code } satisfies Coded;
}

export function createDate({ createdAt }: Instance): string {
  return koreanTime(createdAt);
}

/** Zones are `KR-1`, `KR-2`, and so on. */
export function zoneOf({ region }: Instance): string {
  return `${region}-1`;
}

/** Whether a row is among the wanted ones; no list wants all. */
export function isWanted(wanted: readonly string[], { no }: Instance): boolean {
  return wanted.length === 0 || wanted.includes(no);
}

/** Whether a value is the wanted one; nothing wanted takes all. */
export function isSame(wanted: string | undefined, value: string | null): boolean {
  return wanted === undefined || wanted === value;
}
