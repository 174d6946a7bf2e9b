import { ApiError } from '../../../domain/errors.js';

/** What a read gives, or the fallback where the provider says that the thing is not there. */
export async function orWhenGone<T>(read: Promise<T>, fallback: T): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof ApiError && error.fault.kind === 'not-found') return fallback;
    throw error;
  }
}
