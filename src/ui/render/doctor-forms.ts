import type { DoctorReport, ServiceStanding } from '../../domain/doctor.js';
import { isoSeconds } from '../../domain/time.js';
import { toCsv } from './csv.js';
import { serviceHint, stepText } from './doctor.js';
import { SCHEMA_VERSION } from './json.js';
import { accountFields, pick } from './json-fields.js';
import type { View } from './view.js';

const COLUMNS = [
  'kind',
  'id',
  'state',
  'message',
  'needs',
  'missingIn',
  'failedIn',
  'providerCode',
  'requestId',
];

/** The document of `doctor`; schemas/doctor.schema.json describes it. */
export function doctorDocument(report: DoctorReport, { words }: Pick<View, 'words'>): object {
  const { kind, provider, account, at, steps, services, error, exitCode } = report;
  return {
    schemaVersion: SCHEMA_VERSION,
    kind,
    provider,
    ...(account === undefined ? {} : { account: accountFields(account) }),
    at: isoSeconds(at),
    ready: exitCode === 0,
    steps: steps.map((step) => ({ id: step.id, state: step.state, message: stepText(step, words) })),
    services: services.map((service) => serviceFields(service, { words })),
    ...(error === undefined ? {} : { error: pick(error, ['code', 'message', 'tryThis']) }),
    exitCode,
  };
}

function serviceFields(service: ServiceStanding, { words }: Pick<View, 'words'>): object {
  return {
    ...pick(service, ['action', 'state', 'needs', 'missingIn', 'failedIn', 'providerCode', 'requestId']),
    message: words[`service.${service.state}`],
    todo: serviceHint(service, words),
  };
}

/** `doctor` as CSV: one row per step and per service. */
export function doctorCsv({ steps, services }: DoctorReport, { words }: Pick<View, 'words'>): string {
  return toCsv(COLUMNS, [
    ...steps.map((step) => ({
      kind: 'step',
      id: step.id,
      state: step.state,
      message: stepText(step, words),
    })),
    ...services.map((service) => ({
      ...{ kind: 'service', id: service.action, state: service.state, message: serviceHint(service, words) },
      needs: service.needs.join(' '),
      missingIn: service.missingIn.join(' '),
      failedIn: service.failedIn.join(' '),
      providerCode: service.providerCode,
      requestId: service.requestId,
    })),
  ]);
}
