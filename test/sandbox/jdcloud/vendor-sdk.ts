import { createRequire } from 'node:module';
import core from 'jdcloud-sdk-js/src/lib/node_loader.js';
import Signer from 'jdcloud-sdk-js/src/lib/signers/v2.js';
import type { SandboxAccount } from '../../../src/sandbox/index.js';

/** The vendor's clients are CommonJS, one file a service. */
const load = createRequire(import.meta.url);

export interface SdkAnswer {
  readonly requestId: string;
  readonly result: Readonly<Record<string, unknown>>;
}

type Operation = (options: object, regionId?: string) => Promise<SdkAnswer>;
export type SdkClient = Readonly<Record<string, Operation>>;

core.config.logger = () => undefined;

interface SdkOptions {
  readonly url: string;
  readonly keys: Pick<SandboxAccount, 'accessKeyId' | 'accessKeySecret'>;
  readonly version?: string;
}

/** The vendor's client of one service, pointed at another address. */
export function sdkClient(service: string, { url, keys, version = 'v1' }: SdkOptions): SdkClient {
  const Client = load(`jdcloud-sdk-js/src/repo/${service}/${version}/${service}.js`) as new (
    config: object,
  ) => SdkClient;
  return new Client({
    credentials: { accessKeyId: keys.accessKeyId, secretAccessKey: keys.accessKeySecret },
    endpoint: { protocol: 'http', host: url.replace('http://', '') },
    regionId: 'cn-north-1',
  });
}

export interface SdkRequest {
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: object | undefined;
  readonly date: string;
  readonly nonce: string;
}

/** The `Authorization` that the vendor's signer makes of a request in cn-north-1. */
export function sdkAuthorization({ service, method, path, query, body, date, nonce }: SdkRequest): string {
  const host = `${service}.jdcloud-api.com`;
  const owner = new core.Service(service, {
    accessKeyId: 'TESTAK',
    secretAccessKey: 'TESTSK',
    _defaultEndpoint: { protocol: 'https', host },
  });
  const request = new core.JCRequest(owner, path, method, { regionId: 'cn-north-1' }, query, {}, {}, body, [
    'application/json',
  ]);
  const { headers } = request.request;
  headers.set('x-jdcloud-date', date);
  headers.set('x-jdcloud-nonce', nonce);
  headers.set('host', host);
  return new Signer(request, service).authorization(owner.config.credentials, date);
}
