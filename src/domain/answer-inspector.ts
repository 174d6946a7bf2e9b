import type { AccountIdentity } from './account.js';
import type { Complaint } from './closing.js';
import type { Contact, MaterialRule } from './closure.js';
import type { Manifest } from './export.js';
import type { MaterialVerdict } from './materials.js';

/** What is written down of an answer, or why it will not do. */
export type InspectedAnswer =
  | {
      readonly ok: true;
      readonly answer: string;
      readonly sha256?: string;
      /** What an export holds. */
      readonly manifest?: Manifest;
    }
  | ({ readonly ok: false } & Complaint);

/** Looks at answers that point to something outside: files, folders, addresses. */
export interface AnswerInspector {
  material(file: string, rule: MaterialRule): Promise<MaterialVerdict>;
  /** An address in its usual form. */
  contact(contact: Contact, text: string): Promise<InspectedAnswer>;
  /** Characters as a person counts them. */
  countCharacters(text: string): Promise<number>;
  /** An export's folder, held against its manifest, with the manifest's SHA-256. */
  records(folder: string, account: Pick<AccountIdentity, 'provider' | 'accountId'>): Promise<InspectedAnswer>;
}
