import { ApiError } from '../../../domain/errors.js';

/**
 * What a product answers in a region where it does not exist: that nothing is there is proved by it. Sources: "Common
 * error codes" (`UnsupportedRegion`), and the error tables of CLB (`RegionNotFound`) and CVM (`Region`).
 */
const NOT_THERE: ReadonlySet<string> = new Set([
  'UnsupportedRegion',
  'InvalidParameterValue',
  'InvalidParameter.RegionNotFound',
  'UnsupportedOperation.Region',
]);

/** Whether a product's call failed because the region lacks the product. */
export function isAbsent(error: unknown): boolean {
  return error instanceof ApiError && NOT_THERE.has(error.fault.code);
}
