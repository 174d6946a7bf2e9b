/** The package carries no types; this is as much of it as the tests use. */
declare module 'jdcloud-sdk-js/src/repo/*' {
  const Client: new (config: object) => Record<
    string,
    (options: object, regionId?: string) => Promise<{ readonly requestId: string; readonly result: never }>
  >;
  export default Client;
}

declare module 'jdcloud-sdk-js/src/lib/node_loader.js' {
  interface SdkRequest {
    readonly request: { readonly headers: { set(name: string, value: string): void } };
  }
  interface SdkService {
    readonly config: { readonly credentials: object };
    makeRequest(
      path: string,
      method: string,
      pathParams: object,
      queryParams: object,
      headerParams: object,
      formParams: object,
      postBody: object | undefined,
      contentTypes: readonly string[],
      accepts: readonly string[],
      returnType: undefined,
    ): Promise<{ readonly requestId: string; readonly result: Readonly<Record<string, unknown>> }>;
  }
  const core: {
    readonly config: { logger: () => void };
    readonly Service: new (id: string, config: object) => SdkService;
    readonly JCRequest: new (service: SdkService, path: string, method: string, ...parts: object[]) => SdkRequest;
  };
  export default core;
}

declare module 'jdcloud-sdk-js/src/lib/signers/v2.js' {
  const Signer: new (
    request: object,
    service: string,
  ) => { authorization(credentials: object, date: string): string };
  export default Signer;
}
