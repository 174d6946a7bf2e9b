export const ATTACHMENT_KINDS = ['pdf', 'ofd', 'xml', 'png', 'jpg'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** A file that a row points to. Its id and its address are texts of the provider: no path is made of them. */
export interface Attachment {
  /** The provider's number of what it belongs to; with the kind it names one file of the table. */
  readonly id: string;
  /** What it has to be; `any` where the provider does not say. */
  readonly kind: AttachmentKind | 'any';
  readonly url: string;
}

const LONGEST_ADDRESS = 2048;

/** The address to ask, or undefined for one that is not plain https at the default port of one of the domains. */
export function allowedAddress(address: string, domains: readonly string[]): string | undefined {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const { protocol, hostname, port, username, password } = url;
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return undefined;
  if (!domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`))) return undefined;
  url.hash = '';
  return url.href;
}

/** What a file is by its first bytes; undefined for anything else, such as a page that says sorry. */
export function kindOfBytes(bytes: Uint8Array): AttachmentKind | undefined {
  const head = asLatin1(bytes.subarray(0, 1024));
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  // An OFD is a ZIP whose entry point, and so its directory, has this name.
  if (head.startsWith('PK\x03\x04')) return asLatin1(bytes).includes('OFD.xml') ? 'ofd' : undefined;
  return isXml(head) ? 'xml' : undefined;
}

function isXml(head: string): boolean {
  const text = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  return /^<(?:\?xml[\s?]|[A-Za-z_])/.test(text) && !/<(?:!doctype\s+)?html[\s>]/i.test(text);
}

function asLatin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
