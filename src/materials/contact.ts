import { domainToASCII } from 'node:url';
import type { InspectedAnswer } from '../domain/answer-inspector.js';
import type { ContactFlaw } from '../domain/materials.js';

/** Lengths by RFC 5321: local part, whole address. */
const [MOST_LOCAL, MOST_ADDRESS] = [64, 254];
/** Words with dots between. Quoted words, though allowed by the standard, are refused by most forms. */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
/** What may be turned into ASCII: the URL parser that does so drops line ends, and all behind a `?`. */
const PLAIN_HOST = /^[\p{L}\p{M}\p{N}.-]+$/u;
/** At least two labels; the last is no number, which would make it an address of a machine. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/;

/** An e-mail address with its domain in lower case, as it goes over the wire. */
export function inspectEmail(text: string): InspectedAnswer {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const host = text.slice(at + 1);
  const domain = PLAIN_HOST.test(host) ? domainToASCII(host) : '';
  const address = `${local}@${domain}`;
  const fits = local.length <= MOST_LOCAL && address.length <= MOST_ADDRESS;
  return fits && LOCAL.test(local) && DOMAIN.test(domain)
    ? { ok: true, answer: address }
    : refuse('not-an-email');
}

/**
 * A phone number in the form `+8613800138000` (E.164). Without `+` it could belong to anybody: taken are the mobile
 * numbers of `country` alone (ISO 3166), since numbers of other countries often pass for its landlines.
 */
export async function inspectPhone(text: string, country?: string): Promise<InspectedAnswer> {
  // The large tables: the small ones know lengths only, and would take numbers that nobody can have.
  const { isSupportedCountry, parsePhoneNumberFromString } = await import('libphonenumber-js/max');
  const home = country !== undefined && isSupportedCountry(country) ? country : undefined;
  // Input methods of China and Korea write digits as wide as their letters.
  const typed = text.trim().normalize('NFKC');
  if (home === undefined && !typed.startsWith('+')) return refuse('phone-without-country');
  const number = parsePhoneNumberFromString(typed, {
    extract: false,
    ...(home === undefined ? {} : { defaultCountry: home }),
  });
  if (!number?.isValid()) return refuse('not-a-phone');
  const isTold = typed.startsWith('+') || number.country !== home;
  if (!isTold && number.getType() !== 'MOBILE') return refuse('phone-without-country');
  // What is dialled after the call is answered has no place in a contact field.
  return number.ext === undefined ? { ok: true, answer: number.number } : refuse('phone-with-extension');
}

function refuse(code: ContactFlaw): InspectedAnswer {
  return { ok: false, code, args: {} };
}
