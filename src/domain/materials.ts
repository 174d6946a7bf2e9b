import type { MaterialRule } from './closure.js';

/** Formats a file can have, as its first bytes tell. */
export type MaterialFormat = MaterialRule['formats'][number];

/** Why a file will not do. In brackets: the arguments. */
export const MATERIAL_FLAWS = [
  'file-missing',
  /** A folder, a device, a pipe. */
  'file-not-plain',
  /** `reason`: the system's code. */
  'file-unreadable',
  'file-empty',
  /** `most`: in MB. */
  'file-too-large',
  /** Neither an image nor a document that is known here. `wanted`. */
  'format-unknown',
  /** `found`, `wanted`. */
  'format-unwanted',
  /** The name says `named`, the content is `found`. */
  'name-misleads',
  /** Cut short, or not what its first bytes promise. `format`. */
  'file-damaged',
  /** `format` is of a kind that cannot be decoded here. `wanted`. */
  'cannot-decode',
  /** `format`. */
  'decoding-too-slow',
  /** `width`, `height`, `most`: in megapixels. */
  'too-many-pixels',
  /** `width`, `height`, `least`. */
  'too-few-pixels',
  /** More than one picture in one image file. `count`. */
  'several-images',
  'not-in-color',
  'blank',
  /** Wants a password. */
  'document-locked',
  /** The images on a page of a document. `least`: pixels of width and height. */
  'scan-too-coarse',
  /** `count`, `most`. */
  'too-many-pages',
] as const;
export type MaterialFlaw = (typeof MATERIAL_FLAWS)[number];

/** What was found of a file: what it is, or a code with arguments for why it will not do. */
export type MaterialVerdict =
  | {
      readonly ok: true;
      readonly sha256: string;
      readonly format: MaterialFormat;
      /** In pixels; absent for a document. */
      readonly width?: number;
      readonly height?: number;
      readonly bytes: number;
    }
  | MaterialRefusal;

export interface MaterialRefusal {
  readonly ok: false;
  readonly code: MaterialFlaw;
  readonly args: Readonly<Record<string, string>>;
}

/** Holds files that are to be uploaded against what the provider wants of them. */
export interface Materials {
  /** @throws AcctcloseError where what decodes images and documents is not installed. */
  inspect(file: string, rule: MaterialRule): Promise<MaterialVerdict>;
}

/** Why an address will not do. */
export const CONTACT_FLAWS = [
  'not-an-email',
  'not-a-phone',
  /** Neither `+` nor a country by which it could be read. */
  'phone-without-country',
  'phone-with-extension',
] as const;
export type ContactFlaw = (typeof CONTACT_FLAWS)[number];
