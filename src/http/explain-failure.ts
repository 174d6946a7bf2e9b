import { RequestError, TimeoutError } from 'got';
import type { Fault, Obstacle } from '../domain/errors.js';
import type { Proxies } from './proxy.js';
import { ProxyError } from './proxy-error.js';

export interface Circumstances {
  readonly url: string;
  /** Who issued the certificate that came. */
  readonly issuer: string | undefined;
  readonly proxies: Proxies;
}

type CertificateProblem = Extract<Obstacle, { kind: 'certificate' }>['problem'];
type Way = Extract<Obstacle, { kind: 'name' | 'connection' }>;

/** The codes with which Node refuses a certificate. Source: "X509 certificate error codes" of its TLS documentation. */
const CERTIFICATE_PROBLEMS: Readonly<Record<string, CertificateProblem>> = {
  SELF_SIGNED_CERT_IN_CHAIN: 'issuer',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'issuer',
  UNABLE_TO_DECRYPT_CERT_SIGNATURE: 'issuer',
  UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY: 'issuer',
  CERT_SIGNATURE_FAILURE: 'issuer',
  CERT_CHAIN_TOO_LONG: 'issuer',
  CERT_REVOKED: 'issuer',
  INVALID_CA: 'issuer',
  PATH_LENGTH_EXCEEDED: 'issuer',
  INVALID_PURPOSE: 'issuer',
  CERT_UNTRUSTED: 'issuer',
  CERT_REJECTED: 'issuer',
  CERT_NOT_YET_VALID: 'time',
  CERT_HAS_EXPIRED: 'time',
  ERROR_IN_CERT_NOT_BEFORE_FIELD: 'time',
  ERROR_IN_CERT_NOT_AFTER_FIELD: 'time',
  HOSTNAME_MISMATCH: 'name',
  ERR_TLS_CERT_ALTNAME_INVALID: 'name',
};
/** No such name, and no name server that answers. */
const LOOKUP_FAILURES: readonly string[] = ['ENOTFOUND', 'EAI_AGAIN'];
/** A proxy that cannot reach the host answers so; that may pass. What it refuses stays refused. */
const PASSING_STATUSES: readonly number[] = [408, 429, 500, 502, 503, 504];

/** Why a request got no answer, and what stood in its way. @throws what is no failure of a request. */
export function explainFailure(error: unknown, { url, issuer, proxies }: Circumstances): Fault {
  if (!(error instanceof RequestError)) throw error;
  const { hostname: host } = new URL(url);
  const { cause, code } = error;
  if (cause instanceof ProxyError) return explainProxy(cause, host);
  const problem = CERTIFICATE_PROBLEMS[code];
  if (problem !== undefined) {
    return {
      ...failure(code, 'the certificate is not trusted'),
      obstacle: { kind: 'certificate', host, problem, ...(issuer === undefined ? {} : { issuer }) },
      lasting: true,
    };
  }
  const way = wayTo(url, proxies);
  if (LOOKUP_FAILURES.includes(code)) {
    return {
      ...failure(code, 'the name of the host cannot be looked up'),
      obstacle: { kind: 'name', host, ...way },
    };
  }
  const fault =
    error instanceof TimeoutError
      ? failure('Timeout', 'no answer in time')
      : failure(code, 'the connection failed');
  return { ...fault, obstacle: { kind: 'connection', host, ...way } };
}

function wayTo(url: string, proxies: Proxies): Pick<Way, 'through' | 'unusedVariable'> {
  const [through, unusedVariable] = [proxies.leadingTo(url)?.variable, proxies.unusedFor(url)];
  return {
    ...(through === undefined ? {} : { through }),
    ...(unusedVariable === undefined ? {} : { unusedVariable }),
  };
}

function explainProxy(
  { proxy: { variable, origin }, status, code, message }: ProxyError,
  host: string,
): Fault {
  const refused = status !== undefined && !PASSING_STATUSES.includes(status);
  return {
    ...failure(code, message),
    obstacle: { kind: 'proxy', variable, proxy: origin, host, ...(status === undefined ? {} : { status }) },
    ...(refused ? { lasting: true } : {}),
  };
}

function failure(code: string, message: string): Fault {
  return { kind: 'unavailable', code, message };
}
