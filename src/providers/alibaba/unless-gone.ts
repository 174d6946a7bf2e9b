import { ApiError } from '../../domain/errors.js';

/** What was read, or undefined where the provider says that there is no such thing. @throws ApiError otherwise. */
export async function unlessGone<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof ApiError && error.fault.kind === 'not-found') return undefined;
    throw error;
  }
}
