import * as z from 'zod';
import { AcctcloseError } from '../domain/errors.js';

const MOST_BYTES = 65_536;

const schema = z.strictObject({
  provider: z.string(),
  accessKeyId: z.string(),
  accessKeySecret: z.string(),
  securityToken: z.exactOptional(z.string()),
  site: z.exactOptional(z.string()),
  region: z.exactOptional(z.string()),
});

/** Credentials as they come through a pipe: one JSON object. Their text is not yet checked. */
export type PipedCredentials = z.infer<typeof schema>;

export interface Pipe extends AsyncIterable<unknown> {
  readonly isTTY?: boolean;
}

/** Reads credentials from stdin. @throws AcctcloseError of kind `usage`, which never quotes what came in. */
export async function readPipedCredentials(stdin: Pipe): Promise<PipedCredentials> {
  if (stdin.isTTY === true) {
    throw refusal('--stdin reads from a pipe or a file, and stdin is a terminal.', 'stdin-is-terminal', [
      'Leave --stdin out to be asked, or send the JSON in: acctclose login --stdin < key.json',
    ]);
  }
  const decoded = schema.safeParse(parse(await readAll(stdin)));
  if (decoded.success) return decoded.data;
  throw refusal('What came in on stdin is not the JSON that --stdin takes.', 'stdin-not-understood', [
    'Send {"provider":"…","accessKeyId":"…","accessKeySecret":"…"}; securityToken, site and region may be added, nothing else.',
  ]);
}

async function readAll(stdin: Pipe): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk instanceof Uint8Array ? chunk : String(chunk));
    size += bytes.length;
    if (size > MOST_BYTES)
      throw refusal('What came in on stdin is too long to be credentials.', 'stdin-too-long', []);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

/** undefined where the text is no JSON. The parser's message would quote it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(message: string, code: string, tryThis: readonly string[]): AcctcloseError {
  return new AcctcloseError('usage', message, { code, tryThis });
}
