import { Secret } from '../../../src/domain/secret.js';
import { createClient, type Client } from '../../../src/providers/jdcloud/client.js';
import { fakeHttp, type SentCall } from '../../helpers/fake-http.js';

/** What a call asked for: its region where its path has one, its query or its body. */
export interface Asked {
  readonly action: string;
  readonly region: string | undefined;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A refusal by status word, or a result. */
export type Reply = { readonly result: unknown } | { readonly refusal: string; readonly code: number };

/** A client whose calls are answered by hand. */
export function answering(answer: (asked: Asked) => Reply): {
  readonly client: Client;
  readonly asked: () => readonly Asked[];
} {
  const http = fakeHttp((sent) => {
    const reply = answer(readAsked(sent));
    return 'result' in reply
      ? { body: JSON.stringify({ requestId: 'R', result: reply.result }) }
      : {
          status: reply.code,
          body: JSON.stringify({ requestId: 'R', error: { code: reply.code, status: reply.refusal } }),
        };
  });
  const key = { id: 'JDC_EXAMPLE', secret: new Secret('example') };
  const client = createClient({ http, key, signal: new AbortController().signal });
  return { client, asked: () => http.sent.map(readAsked) };
}

function readAsked({ call, request }: SentCall): Asked {
  const { pathname, searchParams } = new URL(request.url);
  return {
    action: call.action,
    region: /\/regions\/([^/]+)\//.exec(pathname)?.[1],
    query: searchParams,
    body: request.body === undefined ? {} : (JSON.parse(request.body) as Record<string, unknown>),
  };
}
