import type { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket, type PeerCertificate } from 'node:tls';

/**
 * Reads who issued the certificate that comes with a new connection. A certificate that is refused is gone with its
 * connection, so it is read at the end of the handshake, before it is judged.
 */
export function watchIssuer(request: Requesting): () => string | undefined {
  let issuer: string | undefined;
  void request.on('request', (sent) =>
    sent.once('socket', (socket: Socket) => {
      if (!(socket instanceof TLSSocket) || socket.authorized) return;
      socket.prependOnceListener('secure', () => {
        issuer = nameOf(socket.getPeerCertificate());
      });
    }),
  );
  return () => issuer;
}

/** A request that says when it is handed over to Node. */
interface Requesting {
  on(event: 'request', listener: (sent: ClientRequest) => void): unknown;
}

/** An empty object stands for no certificate; any part of a name may be missing, or come twice. */
function nameOf({ issuer }: Partial<PeerCertificate>): string | undefined {
  const { O: organisation, CN: name } = (issuer ?? {}) as Readonly<Record<string, string | string[]>>;
  const parts = [...new Set([name, organisation].flat().filter((part) => part !== undefined && part !== ''))];
  return parts.length === 0 ? undefined : parts.join(', ');
}
