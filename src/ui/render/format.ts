import type { ClosureReport, MemberClosuresReport, QuestionsReport } from '../../domain/closing.js';
import type { ClosureRecord } from '../../domain/closure-record.js';
import type { DoctorReport } from '../../domain/doctor.js';
import type { ExportReport, VerifyReport } from '../../domain/export.js';
import type { PlanReport, PrepareReport } from '../../domain/preparation.js';
import type { ProfileList } from '../../domain/profile.js';
import type { CheckReport, MembersReport, ProfilesReport } from '../../domain/report.js';
import type { StatusReport } from '../../domain/status.js';
import { checkPage } from './check.js';
import { checksPage } from './checks.js';
import {
  closureCsv,
  closureDocument,
  memberClosuresCsv,
  memberClosuresDocument,
  questionsCsv,
  questionsDocument,
} from './closure-forms.js';
import { closurePage } from './closure.js';
import { conditionsPage, type ConditionList } from './conditions.js';
import { checkCsv, checksCsv, conditionsCsv, membersCsv, profilesCsv } from './csv-rows.js';
import { doctorCsv, doctorDocument } from './doctor-forms.js';
import { doctorPage } from './doctor.js';
import { drawPage } from './draw.js';
import { exportCsv, exportDocument, verifyCsv, verifyDocument } from './export-forms.js';
import { exportPage } from './export.js';
import {
  checkDocument,
  checksDocument,
  conditionsDocument,
  membersDocument,
  profilesDocument,
  toJson,
} from './json.js';
import { toMarkdown } from './markdown.js';
import { memberClosuresPage } from './member-closures.js';
import { membersPage } from './members.js';
import type { Page } from './page.js';
import { planCsv, planDocument, prepareCsv, prepareDocument } from './plan-forms.js';
import { planPage } from './plan.js';
import { preparePage } from './prepare.js';
import { csvPieces, jsonPieces, LONG_PLAN, LONG_PREPARE, type LongReport } from './pieces.js';
import { profilesPage } from './profiles.js';
import { questionsPage } from './questions.js';
import { recordCsv, recordDocument } from './record-forms.js';
import { recordPage } from './record.js';
import { statusCsv, statusDocument } from './status-forms.js';
import { statusPage } from './status.js';
import { verifyPage } from './verify.js';
import type { View } from './view.js';

/** Whatever a command can print on stdout, by its `kind`. */
export type Report =
  | CheckReport
  | MembersReport
  | ProfilesReport
  | ConditionList
  | ProfileList
  | DoctorReport
  | ExportReport
  | VerifyReport
  | PlanReport
  | PrepareReport
  | ClosureReport
  | QuestionsReport
  | MemberClosuresReport
  | StatusReport
  | ClosureRecord;

export type Format = 'table' | 'json' | 'csv' | 'markdown';

interface Forms<R> {
  readonly page: (report: R, view: View) => Page;
  readonly document: (report: R, view: View) => object;
  readonly csv: (report: R, view: View) => string;
}

const FORMS: { readonly [K in Report['kind']]: Forms<Extract<Report, { readonly kind: K }>> } = {
  check: { page: checkPage, document: checkDocument, csv: checkCsv },
  'member-check': { page: membersPage, document: membersDocument, csv: membersCsv },
  checks: { page: checksPage, document: checksDocument, csv: checksCsv },
  conditions: { page: conditionsPage, document: conditionsDocument, csv: conditionsCsv },
  profiles: { page: profilesPage, document: profilesDocument, csv: profilesCsv },
  doctor: { page: doctorPage, document: doctorDocument, csv: doctorCsv },
  export: { page: exportPage, document: exportDocument, csv: exportCsv },
  plan: { page: planPage, document: planDocument, csv: planCsv },
  prepare: { page: preparePage, document: prepareDocument, csv: prepareCsv },
  closure: { page: closurePage, document: closureDocument, csv: closureCsv },
  questions: { page: questionsPage, document: questionsDocument, csv: questionsCsv },
  'member-closures': {
    page: memberClosuresPage,
    document: memberClosuresDocument,
    csv: memberClosuresCsv,
  },
  status: { page: statusPage, document: statusDocument, csv: statusCsv },
  'closure-record': { page: recordPage, document: recordDocument, csv: recordCsv },
  'export-verify': { page: verifyPage, document: verifyDocument, csv: verifyCsv },
};

/** A report in the form asked for, as one text without a final line end. */
export function formatReport(report: Report, format: Format, view: View): string {
  // Each entry takes the kind it is listed under; the compiler cannot follow that through the union.
  const { page, document, csv } = FORMS[report.kind] as Forms<Report>;
  switch (format) {
    case 'table':
      return drawPage(page(report, view), view).join('\n');
    case 'json':
      return toJson(document(report, view));
    case 'csv':
      return csv(report, view);
    case 'markdown':
      return toMarkdown(page(report, { ...view, columns: undefined }), view.words);
  }
}

/** Reports with a list that can be very long. */
const LONG: { readonly [K in Report['kind']]?: LongReport<Extract<Report, { readonly kind: K }>> } = {
  plan: LONG_PLAN,
  prepare: LONG_PREPARE,
};

/** The same in pieces, so that a report of very many things is never one text. */
export function formatPieces(report: Report, format: Format, view: View): Iterable<string> {
  const { document, csv } = FORMS[report.kind] as Forms<Report>;
  const long = LONG[report.kind] as LongReport<Report> | undefined;
  if (long !== undefined && long.count(report) > 0) {
    if (format === 'json') return jsonPieces(report, long, (part) => document(part, view));
    if (format === 'csv') return csvPieces(report, long, (part) => csv(part, view));
  }
  return [formatReport(report, format, view)];
}
