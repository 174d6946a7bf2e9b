import { createRequire } from 'node:module';
import type { Sharp, SharpOptions } from 'sharp';
import { AcctcloseError } from '../domain/errors.js';

/** Makes an image ready to be decoded. */
export type OpenImage = (content: Buffer, options: SharpOptions) => Sharp;

/** The package that decodes images; it is native, and left out where none was built for the system. @throws AcctcloseError. */
export async function loadImageDecoder(): Promise<OpenImage> {
  try {
    const { default: sharp } = await import('sharp');
    return sharp;
  } catch (error) {
    throw missing('Images', 'sharp', error);
  }
}

/** Where the package that draws documents lies. @throws AcctcloseError. */
export function findPageDrawer(): string {
  try {
    return createRequire(import.meta.url).resolve('@hyzyla/pdfium');
  } catch (error) {
    throw noDrawer(error);
  }
}

/** What is said where documents cannot be drawn. */
export function noDrawer(cause: unknown): AcctcloseError {
  return missing('PDF documents', '@hyzyla/pdfium', cause);
}

function missing(what: string, name: string, cause: unknown): AcctcloseError {
  return new AcctcloseError(
    'unexpected',
    `${what} cannot be checked: the optional package ${name} does not load.`,
    {
      code: 'decoder-missing',
      tryThis: ['Install acctclose again without --omit=optional, on the system on which it runs.'],
      cause,
    },
  );
}
