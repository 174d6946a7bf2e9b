import { parse } from 'lossless-json';

/** A stream of numbers below one, the same for the same seed. */
export type Dice = () => number;

/** An answer that came out otherwise. */
export interface Distorted {
  readonly body: string;
  /** What was done to it, for whoever has to look: `drop Data.Items.0.Status`. */
  readonly what: string;
  /** Whether no honest provider could have answered so: then it must never decide anything for the better. */
  readonly isWrong: boolean;
}

/** JSON with its members in order, so that one may come twice; leaves are their own text. */
type Node =
  | { readonly kind: 'object'; members: [name: string, value: Node][] }
  | { readonly kind: 'list'; items: Node[] }
  | { readonly kind: 'leaf'; text: string };

interface Place {
  readonly path: string;
  readonly node: Node;
  /** Puts other nodes into its place; none takes it away. */
  readonly replace: (...nodes: Node[]) => void;
  /** Gives it another name; absent in a list. */
  readonly rename?: (name: string) => void;
  /** Puts a second member of its name behind it; absent in a list. */
  readonly repeat?: (value: Node) => void;
}

/** @see https://en.wikipedia.org/wiki/Linear_congruential_generator, mixed so that near seeds differ. */
export function diceOf(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Distorts the structure of an answer, JSON or XML; undefined where there is nothing to distort. */
export function distort(body: string, seed: number): Distorted | undefined {
  const dice = diceOf(seed);
  const text = body.trimStart();
  if (text.startsWith('<')) return distortXml(body, dice);
  const root = readJson(text);
  return root && distortJson(root, dice);
}

function readJson(text: string): Node | undefined {
  try {
    return toNode(parse(text, undefined, (digits) => ({ digits })));
  } catch {
    return undefined;
  }
}

function toNode(value: unknown): Node {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(toNode) };
  if (typeof value !== 'object' || value === null) return leaf(JSON.stringify(value));
  if ('digits' in value && typeof value.digits === 'string') return leaf(value.digits);
  return { kind: 'object', members: Object.entries(value).map(([name, part]) => [name, toNode(part)]) };
}

function leaf(text: string): Node {
  return { kind: 'leaf', text };
}

function write(node: Node): string {
  if (node.kind === 'leaf') return node.text;
  if (node.kind === 'list') return `[${node.items.map(write).join(',')}]`;
  return `{${node.members.map(([name, value]) => `${JSON.stringify(name)}:${write(value)}`).join(',')}}`;
}

function placesIn(node: Node, path = ''): readonly Place[] {
  const below = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (node.kind === 'list') {
    return node.items.flatMap((item, place): readonly Place[] => [
      {
        ...{ path: below(String(place)), node: item },
        replace: (...nodes) => void node.items.splice(node.items.indexOf(item), 1, ...nodes),
      },
      ...placesIn(item, below(String(place))),
    ]);
  }
  if (node.kind === 'leaf') return [];
  return node.members.flatMap((member): readonly Place[] => {
    const [name, value] = member;
    const at = (): number => node.members.indexOf(member);
    return [
      {
        ...{ path: below(name), node: value },
        replace: (...nodes) =>
          void node.members.splice(at(), 1, ...nodes.map((each): [string, Node] => [name, each])),
        rename: (other) => void (member[0] = other),
        repeat: (other) => void node.members.splice(at() + 1, 0, [name, other]),
      },
      ...placesIn(value, below(name)),
    ];
  });
}

/** Words and numbers that break what expects others. Behind each: whether an honest answer might hold it too. */
const LEAVES: readonly (readonly [text: string, isHonest: boolean])[] = [
  ['"\\ud800"', false],
  ['"\\u202e\\u0007"', false],
  ['""', false],
  ['" "', false],
  ['"-"', false],
  ['"Unheard-of"', false],
  ['"0000-00-00 00:00:00"', false],
  ['"0001-01-01T00:00:00Z"', false],
  ['"0002-11-30 00:00:00"', false],
  ['"9999-12-31T23:59:59Z"', false],
  ['"2026-02-30 00:00:00"', false],
  ['"+275760-09-13T00:00:00.001Z"', false],
  ['1E400', false],
  ['1e21', false],
  [`1${'0'.repeat(40)}`, false],
  ['-7', false],
  ['0.1', false],
  ['0E-8', true],
  ['0', true],
  ['null', false],
  ['true', true],
  ['false', true],
  ['{}', false],
  ['[]', false],
  ['[null]', false],
  ['{"a":{"b":[{"c":1}]}}', false],
];

type Deed = (place: Place, dice: Dice) => { readonly what: string; readonly isWrong: boolean } | undefined;

const pick = <T>(list: readonly T[], dice: Dice): T | undefined => list[Math.floor(dice() * list.length)];

const wrong = (what: string): { readonly what: string; readonly isWrong: true } => ({ what, isWrong: true });

/** What can be done at one place of an answer. */
const DEEDS: readonly Deed[] = [
  (place) => {
    // What may be missing is a matter of each member: an answer without it may be honest.
    place.replace();
    return { what: 'drop', isWrong: false };
  },
  (place) => {
    place.replace(leaf('null'));
    return { what: 'null', isWrong: false };
  },
  (place, dice) => {
    if (place.node.kind !== 'leaf') return undefined;
    const [text, isHonest] = pick(LEAVES, dice) ?? ['null', true];
    if (place.node.text === text) return undefined;
    place.replace(leaf(text));
    return { what: `put ${text.slice(0, 40)} at`, isWrong: !isHonest };
  },
  (place, dice) => {
    if (place.node.kind === 'leaf') return undefined;
    const other = place.node.kind === 'list' ? ['{}', '""', '0', 'true'] : ['[]', '""', '0', 'true'];
    place.replace(leaf(pick(other, dice) ?? '0'));
    return wrong('retype');
  },
  (place) => {
    place.rename?.(`${place.path.split('.').at(-1) ?? ''}X`);
    return place.rename && { what: 'rename', isWrong: false };
  },
  (place) => {
    place.repeat?.(place.node.kind === 'leaf' ? leaf('"another"') : leaf('null'));
    return place.repeat && wrong('repeat with another value');
  },
  (place) => {
    if (place.node.kind !== 'list' || place.node.items.length === 0) return undefined;
    place.node.items = [];
    return wrong('empty the list');
  },
  (place) => {
    if (place.node.kind !== 'list' || place.node.items.length === 0) return undefined;
    place.node.items.pop();
    return wrong('lose the last row of');
  },
  (place) => {
    if (place.node.kind !== 'list' || place.node.items.length === 0) return undefined;
    place.node.items.push(place.node.items[0]!);
    return wrong('add the first row once more to');
  },
  (place) => {
    if (place.node.kind !== 'list' || place.node.items.length < 2) return undefined;
    place.node.items[place.node.items.length - 1] = place.node.items[0]!;
    return wrong('put the first row in the place of the last of');
  },
];

const ROWS = /^(?:empty|lose|add|put the first row)/;
/** Members that count rows: without one, nothing tells that a row is missing. */
const COUNT = /(?:total|count|numberRecords|totalNumber|totalRecord)/i;
const TRIES = 20;

function distortJson(root: Node, dice: Dice): Distorted | undefined {
  const places = placesIn(root);
  const isCounted = places.some(({ path, node }) => node.kind === 'leaf' && COUNT.test(lastOf(path)));
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const place = pick(places, dice);
    const done = place && pick(DEEDS, dice)?.(place, dice);
    if (!place || !done) continue;
    const isWrong = done.isWrong && (isCounted || !ROWS.test(done.what)) && !COUNT.test(lastOf(place.path));
    return { body: write(root), what: `${done.what} ${place.path}`, isWrong };
  }
  return undefined;
}

function lastOf(path: string): string {
  return path.split('.').at(-1) ?? '';
}

const ELEMENT = /<([A-Za-z]\w*)>([^<>]*)<\/\1>/g;
const XML_LEAVES = [
  '',
  ' ',
  '-',
  'Unheard-of',
  '&#xD800;',
  '0001-01-01T00:00:00.000Z',
  '1E400',
  '<a><b/></a>',
];

function distortXml(body: string, dice: Dice): Distorted | undefined {
  const found = pick([...body.matchAll(ELEMENT)], dice);
  if (!found) return undefined;
  const [whole, name = ''] = found;
  const put = (text: string, what: string, isWrong: boolean): Distorted => ({
    body: body.slice(0, found.index) + text + body.slice(found.index + whole.length),
    what: `${what} ${name}`,
    isWrong,
  });
  const other = pick(XML_LEAVES, dice) ?? '';
  const ways = [
    () => put('', 'drop', false),
    () => put(`<${name}X/>`, 'rename', false),
    () => put(`${whole}${whole}`, 'repeat', false),
    () => put(`<${name}>${other}</${name}>`, `put ${other} at`, false),
  ];
  return pick(ways, dice)?.();
}
