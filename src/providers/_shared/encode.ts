/** Percent-encodes as RFC 3986 has it: letters, digits and `-_.~` stay, everything else becomes %XX. */
export function encodeRfc3986(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Orders by code unit, as every canonical form wants it; locale orders differ. */
export function compareCodeUnits(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
