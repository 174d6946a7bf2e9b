// The time of this process is the machine's, moved by so many milliseconds. Loaded before anything reads the time.
const { Date: Machine } = globalThis;
const ahead = Number(process.env.TEST_CLOCK_AHEAD_MS);

globalThis.Date = new Proxy(Machine, {
  apply: () => new Date().toString(),
  construct: (_target, parts, made) =>
    Reflect.construct(Machine, parts.length === 0 ? [Machine.now() + ahead] : parts, made),
  get: (_target, name) => (name === 'now' ? () => Machine.now() + ahead : Machine[name]),
});
