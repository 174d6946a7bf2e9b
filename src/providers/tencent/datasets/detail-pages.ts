import type { RecordPage, RecordRow } from '../../../domain/records.js';
import {
  AHEAD,
  incompleteRecords,
  malformedRecords,
  settle,
  taken,
  type Settled,
} from '../../_shared/record-pages.js';

/** A charge with its lines. */
export interface Detail {
  readonly id: string;
  readonly lines: readonly RecordRow[];
}

export interface DetailPage {
  readonly records: readonly Detail[];
  /** Charges in all as the provider remembers them: up to a day old, so there may be more. */
  readonly announced: number;
  readonly requestIds: readonly string[];
}

interface Reading {
  readonly action: string;
  readonly pageSize: number;
  readonly cursor: string | undefined;
  readonly ask: (offset: number) => Promise<DetailPage>;
}

/** Where the list goes on, and the charge before that. */
interface Place {
  readonly offset: number;
  readonly lastId: string;
}

/**
 * The pages of a list that ends with the first page that is not full. The announced number only tells how far
 * pages may be asked for ahead. The `Context` of a page is not handed on: pages would have to wait for each other.
 * @throws ApiError of kind `incomplete` when fewer charges come than were announced, or the list moves meanwhile.
 */
export async function* readToShortPage({
  action,
  pageSize,
  cursor,
  ask,
}: Reading): AsyncGenerator<RecordPage> {
  let { offset, lastId } = cursor === undefined ? BEGINNING : parsePlace(action, cursor);
  const asked: Settled<DetailPage>[] = [settle(ask(offset))];
  for (let isLast = false; !isLast;) {
    const { records, announced, requestIds } = await taken(asked.shift());
    refuseMove(action, records, { lastId, pageSize });
    offset += records.length;
    lastId = records.at(-1)?.id ?? lastId;
    isLast = records.length < pageSize;
    if (isLast && offset < announced) throw incompleteRecords(action, `${offset} of ${announced} rows came`);
    const mayAsk = (ahead: number): boolean => ahead === 0 || offset + ahead * pageSize < announced;
    while (!isLast && asked.length < AHEAD && mayAsk(asked.length))
      asked.push(settle(ask(offset + asked.length * pageSize)));
    const rows = records.flatMap(({ lines }) => lines);
    yield { rows, next: isLast ? undefined : `${offset}.${lastId}`, requestIds };
  }
}

const BEGINNING: Place = { offset: 0, lastId: '' };

/** What comes in front of a list that is being read pushes charges from one page onto the next. */
function refuseMove(
  action: string,
  records: readonly Detail[],
  { lastId, pageSize }: { readonly lastId: string; readonly pageSize: number },
): void {
  if (records.length > pageSize) throw malformedRecords(action, 'a page is longer than was asked for');
  if (lastId !== '' && records.some(({ id }) => id === lastId))
    throw incompleteRecords(action, 'it moved while it was read');
}

function parsePlace(action: string, cursor: string): Place {
  const [, offset = '', lastId = ''] = /^(\d{1,15})\.(.*)$/s.exec(cursor) ?? [];
  if (offset === '') throw malformedRecords(action, 'the cursor is none of this list');
  return { offset: Number(offset), lastId };
}
