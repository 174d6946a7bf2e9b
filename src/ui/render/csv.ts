import { stringify } from 'csv-stringify/sync';
import type { AccountIdentity } from '../../domain/account.js';
import type { AcctcloseError } from '../../domain/errors.js';
import type { CheckReport, MembersReport, ProfilesReport } from '../../domain/report.js';
import type { Finding } from '../../domain/finding.js';
import type { Gap } from '../../domain/verdict.js';
import { maskKeyId } from '../../domain/secret.js';
import { sanitize } from '../sanitize.js';
import { judgeOutcomes } from './check.js';
import { providerOf, type ConditionList } from './conditions.js';
import type { Judged } from './findings.js';
import { judgeMembers } from './members.js';
import type { ProfileList } from './profiles.js';
import type { View } from './view.js';

const FINDING_COLUMNS = [
  ...['profile', 'provider', 'accountId', 'memberId', 'condition', 'title', 'kind', 'severity', 'code', 'message'],
  ...['type', 'id', 'name', 'region', 'amount', 'currency', 'by', 'url', 'command', 'until', 'evidence'],
  ...['action', 'needs', 'providerCode', 'requestId'],
] as const;
