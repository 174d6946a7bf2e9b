/** Serial number of a virtual MFA device, named after its user. */
export function serialOf(accountId: string, userName: string): string {
  return `acs:ram::${accountId}:mfa/${userName}`;
}
