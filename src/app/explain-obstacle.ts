import type { Fault, Obstacle } from '../domain/errors.js';

/** What stood in the way of a call, and what to do about it. */
export interface ExplainedObstacle {
  /** A clause without its full stop. */
  readonly message: string;
  readonly tryThis: readonly string[];
}

type Way = Extract<Obstacle, { kind: 'name' | 'connection' }>;
type Proxied = Extract<Obstacle, { kind: 'proxy' }>;
type Certified = Extract<Obstacle, { kind: 'certificate' }>;

const AGAIN = 'Check the network, then run the command again.';
const EXAMPLE = 'HTTPS_PROXY=http://proxy.example:8080';

/** In words for a person; undefined where nothing is known of what stood in the way. */
export function explainObstacle({ obstacle }: Pick<Fault, 'obstacle'>): ExplainedObstacle | undefined {
  switch (obstacle?.kind) {
    case 'proxy':
      return { message: proxyMessage(obstacle), tryThis: proxyAdvice(obstacle) };
    case 'certificate':
      return { message: certificateMessage(obstacle), tryThis: certificateAdvice(obstacle) };
    case 'name':
      return {
        message: `the name ${obstacle.host} cannot be looked up`,
        tryThis: ['Check the name service of this machine, then run the command again.', wayOut(obstacle)],
      };
    case 'connection':
      return {
        message: `no answer came from ${obstacle.host}`,
        tryThis: [AGAIN, wayOut(obstacle)],
      };
    case undefined:
      return undefined;
  }
}

/** Without a proxy, nothing may lead out; with one, it may be what breaks the way. */
function wayOut({ unusedVariable, through }: Way): string {
  if (through !== undefined) return `It went through the proxy that ${through} names: ask who runs it.`;
  return unusedVariable === undefined
    ? `Where a proxy is the only way out, name it: ${EXAMPLE}`
    : `${unusedVariable} is set, but it is for plain http alone: name the proxy in HTTPS_PROXY too.`;
}

function proxyMessage({ variable, proxy, host, status }: Proxied): string {
  const named = `the proxy ${proxy} that ${variable} names`;
  if (status === undefined) return `${named} does not answer as a proxy does`;
  if (status === 407) return `${named} wants a name and a password that it knows`;
  return status >= 500 ? `${named} does not reach ${host}` : `${named} does not let through to ${host}`;
}

function proxyAdvice({ variable, proxy, host, status }: Proxied): readonly string[] {
  const { protocol, host: place } = new URL(proxy);
  if (status === 407) {
    return [
      `Write them into ${variable}: ${protocol}//user:password@${place} (special characters as %XX).`,
      'A proxy that takes no password but a Windows or Kerberos sign-on needs a relay on this machine that signs on; name the relay instead.',
    ];
  }
  if (status !== undefined) {
    return [
      `Ask who runs the proxy to let CONNECT through to ${host}:443.`,
      `Where ${host} is reached without the proxy, add it to NO_PROXY.`,
    ];
  }
  return [
    `Check that ${variable} names the right proxy and that it runs; unset it where none is needed.`,
    AGAIN,
  ];
}

function certificateMessage({ host, problem, issuer }: Certified): string {
  const which = `the certificate that came for ${host}${issuer === undefined ? '' : `, issued by "${issuer}",`}`;
  switch (problem) {
    case 'issuer':
      return `${which} comes from nobody this machine trusts`;
    case 'time':
      return `${which} has expired or is not valid yet`;
    case 'name':
      return `${which} is for another name`;
  }
}

function certificateAdvice({ problem }: Certified): readonly string[] {
  return [
    ...(problem === 'time' ? ['Check the clock of this machine.'] : []),
    'Where your company opens TLS, save the root certificate of its proxy as a PEM file and name it: NODE_EXTRA_CA_CERTS=/path/to/root.pem',
    'Where it does not, stop here: somebody on the way answers in the name of the provider.',
  ];
}
