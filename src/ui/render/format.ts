import type { ExportReport, VerifyReport } from '../../domain/export.js';
import type { ProfileList } from '../../domain/profile.js';
import type { CheckReport, MembersReport, ProfilesReport } from '../../domain/report.js';
import { checkPage } from './check.js';
import { checksPage } from './checks.js';
import { conditionsPage, type ConditionList } from './conditions.js';
import { checkCsv, checksCsv, conditionsCsv, membersCsv, profilesCsv } from './csv-rows.js';
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
import { membersPage } from './members.js';
import type { Page } from './page.js';
import { profilesPage } from './profiles.js';
import { verifyPage } from './verify.js';
import type { View } from './view.js';

/** Whatever a command can print on stdout, by its `kind`. */
export type Report =
  CheckReport | MembersReport | ProfilesReport | ConditionList | ProfileList | ExportReport | VerifyReport;

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
  export: { page: exportPage, document: exportDocument, csv: exportCsv },
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
