/** The package carries no types; this is as much of it as the tests use. */
declare module 'ali-oss' {
  export interface StoreOptions {
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    readonly endpoint: string;
    readonly region: string;
    readonly authorizationV4: boolean;
  }

  export interface BucketPage {
    readonly buckets: readonly { readonly name: string }[] | null;
    readonly nextMarker: string | null;
  }

  export default class Store {
    constructor(options: StoreOptions);
    listBuckets(query: { readonly 'max-keys': number; readonly marker?: string }): Promise<BucketPage>;
    deleteBucket(name: string): Promise<unknown>;
    getBucketStat(name: string): Promise<{ readonly stat: Readonly<Record<string, string>> }>;
  }
}
