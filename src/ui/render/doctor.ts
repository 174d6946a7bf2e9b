import { isInOrder, type DoctorReport, type DoctorStep, type ServiceStanding } from '../../domain/doctor.js';
import { isoSeconds } from '../../domain/time.js';
import { sanitize } from '../sanitize.js';
import { fill, type WordKey, type Words } from '../words/index.js';
import { accountHeading, commandFor, nextList } from './header.js';
import { plainSection, type Block, type Heading, type List, type Page, type Section } from './page.js';
import type { View } from './view.js';

/** `doctor`: the way to the account step by step, then every service with what to do. */
export function doctorPage(report: DoctorReport, view: View): Page {
  const { words } = view;
  return [
    heading(report, view),
    verdict(report, words),
    ...(report.error === undefined ? [] : [adviceList(report.error.tryThis, words)]),
    stepSection(report.steps, words),
    serviceSection(report.services, words),
    ...(report.exitCode === 0 ? [nextList(words['doctor.next'], commandFor(['check'], view), words)] : []),
  ];
}

function heading({ account, label, provider, at }: DoctorReport, view: View): Heading {
  const time = fill(view.words['header.checked'], { time: isoSeconds(at) });
  if (account) return accountHeading(account, time, view);
  return { kind: 'heading', title: sanitize(`${view.texts(provider).title} · ${label}`), detail: time };
}

function verdict({ exitCode, error, services }: DoctorReport, words: Words): Block {
  if (error) {
    const label = words['doctor.stopped'];
    return { kind: 'statement', label, style: 'red', text: sanitize(error.message), detail: '' };
  }
  const ready = exitCode === 0;
  const count = services.filter((service) => !isInOrder(service)).length;
  return {
    kind: 'statement',
    label: words[ready ? 'doctor.ready' : 'doctor.not-ready'],
    style: ready ? 'green' : 'yellow',
    text: fill(words[ready ? 'says.doctor.ready' : 'says.doctor.not-ready'], {
      count,
      total: services.length,
    }),
    detail: '',
  };
}

function adviceList(tryThis: readonly string[], words: Words): List {
  const items = tryThis.map((hint) => ({ text: sanitize(hint), todo: '' }));
  return { kind: 'list', title: words['section.next'], items };
}

function stepSection(steps: readonly DoctorStep[], words: Words): Section {
  return plainSection(
    words['section.doctor.way'],
    [
      { title: words['column.step'] },
      {
        title: words['column.state'],
        styles: { [words['doctor.state.ok']]: 'green', [words['doctor.state.failed']]: 'red' },
      },
      { title: words['column.says'] },
    ],
    steps.map((step) => [
      words[`doctor.step.${step.id}`],
      words[`doctor.state.${step.state}`],
      stepText(step, words),
    ]),
  );
}

/** What shows of a step, harmless for a terminal. */
export function stepText({ id, state, code, args }: DoctorStep, words: Words): string {
  if (state === 'not-reached') return '';
  if (state === 'failed') return sanitize(args['why'] ?? '');
  // Every step has words for each of its codes: the tests of the commands go through them all.
  return sanitize(fill(words[`doctor.${id}.${code}` as WordKey], args));
}

/** What has to be done comes first. */
function serviceSection(services: readonly ServiceStanding[], words: Words): Section {
  const ordered = [...services].sort((left, right) => Number(isInOrder(left)) - Number(isInOrder(right)));
  return {
    kind: 'section',
    title: words['section.doctor.services'],
    groupedBy: '',
    columns: [
      { title: words['column.service'] },
      {
        title: words['column.state'],
        styles: { [words['service.ok']]: 'green', [words['service.denied']]: 'red' },
      },
      { title: words['column.says'] },
    ],
    groups: [
      {
        title: '',
        note: '',
        rows: ordered.map((service) => ({
          cells: [sanitize(service.action), words[`service.${service.state}`], regionText(service, words)],
          todo: serviceHint(service, words),
        })),
      },
    ],
  };
}

function regionText({ missingIn, failedIn, providerCode }: ServiceStanding, words: Words): string {
  return [
    ...(providerCode === undefined ? [] : [sanitize(providerCode)]),
    ...(failedIn.length === 0 ? [] : [fill(words['doctor.fails-in'], { regions: listed(failedIn) })]),
    ...(missingIn.length === 0 ? [] : [fill(words['doctor.not-in'], { regions: listed(missingIn) })]),
  ].join(' · ');
}

function listed(names: readonly string[]): string {
  return sanitize(names.join(', '));
}

/** What to do about a service; empty where it is in order. */
export function serviceHint({ state, needs }: ServiceStanding, words: Words): string {
  const list = listed(needs);
  switch (state) {
    case 'ok':
    case 'never-opened':
      return '';
    case 'denied':
      return list === ''
        ? words['hint.credentials']
        : fill(words['doctor.hint.grant'], { needs: list, count: needs.length });
    case 'off':
      return list === '' ? words['hint.console'] : fill(words['doctor.hint.enable'], { needs: list });
    case 'unreachable':
      return words['doctor.hint.later'];
    case 'failed':
      return words['doctor.hint.debug'];
  }
}
