import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A relay to a sandbox at which somebody stands. */
export interface Gate {
  readonly url: string;
  close(): void;
}

/** What happens at the gate: before a request is let through, and before its answer is. False keeps it back for good. */
export interface Guard {
  readonly before?: (count: number) => boolean;
  readonly after?: (count: number) => boolean;
}

/** Lets requests through one by one, so that a test can do something at each. */
export async function openGate(target: string, guard: Guard): Promise<Gate> {
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    count += 1;
    const place = count;
    if (guard.before?.(place) === false) return;
    pass(incoming, target, (answer) => {
      if (guard.after?.(place) !== false) deliver(answer, outgoing);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pass(incoming: IncomingMessage, target: string, then: (answer: IncomingMessage) => void): void {
  const { method, headers, url = '/' } = incoming;
  const onward = forward(new URL(target), { method, headers, path: url }, then);
  onward.on('error', () => incoming.destroy());
  incoming.pipe(onward);
}

function deliver(answer: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  answer.pipe(outgoing);
}
