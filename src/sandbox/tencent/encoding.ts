import { createHash, createHmac } from 'node:crypto';

/** Percent-encoding by RFC 3986: everything but letters, digits and `-_.~`. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Decodes a query into pairs, in order. @throws URIError on a broken escape. */
export function decodePairs(text: string): readonly (readonly [string, string])[] {
  const decode = (part: string): string => decodeURIComponent(part.replaceAll('+', ' '));
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      return [decode(name), decode(rest.join('='))];
    });
}

export function sha256Hex(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

export function hmacSha256(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

export function sha1Hex(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

export function hmacSha1Hex(key: string, text: string): string {
  return createHmac('sha1', key).update(text).digest('hex');
}

/** Orders texts by code unit. */
export function byCodeUnit(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
