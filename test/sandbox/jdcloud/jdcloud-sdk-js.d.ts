/** The package carries no types; this is as much of it as the tests use. */
declare module 'jdcloud-sdk-js/src/lib/node_loader.js' {
  const core: {
    readonly config: { logger: () => void };
    readonly JCRequest: new (...parts: unknown[]) => {
      readonly request: { readonly headers: { set(name: string, value: string): void } };
    };
    readonly Service: new (
      id: string,
      config: object,
    ) => { readonly config: { readonly credentials: unknown } };
  };
  export default core;
}

declare module 'jdcloud-sdk-js/src/lib/signers/v2.js' {
  const Signer: new (
    request: unknown,
    service: string,
  ) => { authorization(credentials: unknown, date: string): string };
  export default Signer;
}
