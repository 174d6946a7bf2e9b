import type { JdcloudState } from '../entities/state.js';

export const FILE_FORMS = ['pdf', 'xml', 'ofd'] as const;
export type FileForm = (typeof FILE_FORMS)[number];

/** Paths of files begin with it. Where the provider keeps its files is not documented; this is made up. */
export const FILE_PREFIX = '/files/';
/** Parameter that says whose file it is. */
export const OWNER = 'owner';

/** An address that is good without a signature, as those of files usually are. */
export function fileAddress(number: string, form: FileForm, { accessKeys }: JdcloudState): string {
  const [owner] = accessKeys;
  return `https://invoice.jdcloud-api.com${FILE_PREFIX}${encodeURIComponent(number)}.${form}?${OWNER}=${encodeURIComponent(owner?.id ?? '')}`;
}
