import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A relay to a sandbox at which somebody stands. */
export interface Gate {
  readonly url: string;
  close(): void;
}

type Decision = boolean | Promise<boolean>;

/** What happens at the gate: before a request is let through, and before its answer is. False keeps it back for good. */
export interface Guard {
  readonly before?: (count: number) => Decision;
  readonly after?: (count: number) => Decision;
}

/** Lets requests through one by one, so that a test can do something at each. */
export async function openGate(target: string, { before, after }: Guard): Promise<Gate> {
  let count = 0;
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    count += 1;
    const place = count;
    if ((await before?.(place)) === false) return;
    const answer = await pass(incoming, target);
    if ((await after?.(place)) !== false) deliver(answer, outgoing);
  };
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => incoming.destroy());
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

function pass(incoming: IncomingMessage, target: string): Promise<IncomingMessage> {
  const { method, headers, url = '/' } = incoming;
  return new Promise((resolve, reject) => {
    const onward = forward(new URL(target), { method, headers, path: url }, resolve);
    onward.on('error', reject);
    incoming.pipe(onward);
  });
}

function deliver(answer: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  answer.pipe(outgoing);
}
