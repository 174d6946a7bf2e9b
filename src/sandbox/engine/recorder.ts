const LIMIT = 10_000;
const SECRET_NAME = /secret|password|signature|credential|authorization|securitytoken/i;

/** One request that was not for control. */
export interface RequestRow {
  readonly n: number;
  /** ISO 8601 on the sandbox's clock. */
  readonly at: string;
  /** Null where no provider recognised the request. */
  readonly provider: string | null;
  readonly scenario: string | null;
  readonly action: string;
  /** Null while unanswered, and for good when the connection was dropped. */
  status: number | null;
  fault: string | null;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The log of requests. */
export interface Recorder {
  /** Adds a row; the caller fills in status and fault when they are known. */
  open(row: Omit<RequestRow, 'n' | 'status' | 'fault'>): RequestRow;
  rows(): readonly RequestRow[];
  clear(): void;
}

/** Keeps the last thousands of requests. Values of parameters that are named like a secret are left out. */
export function createRecorder(): Recorder {
  let rows: RequestRow[] = [];
  let count = 0;
  return {
    open: (fields) => {
      count += 1;
      const row: RequestRow = {
        n: count,
        status: null,
        fault: null,
        ...fields,
        parameters: hide(fields.parameters),
      };
      rows.push(row);
      if (rows.length > LIMIT) rows = rows.slice(-LIMIT / 2);
      return row;
    },
    rows: () => rows,
    clear: () => {
      rows = [];
      count = 0;
    },
  };
}

function hide(parameters: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, SECRET_NAME.test(name) ? '[hidden]' : value]),
  );
}
