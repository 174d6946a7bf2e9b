import type { Command } from './_shared/command.js';
import { check } from './check.js';
import { close } from './close.js';
import { completion } from './completion.js';
import { demo } from './demo.js';
import { doctor } from './doctor.js';
import { exportRecords } from './export.js';
import { login } from './login.js';
import { logout } from './logout.js';
import { prepare } from './prepare.js';
import { profiles } from './profiles.js';
import { sandbox } from './sandbox.js';
import { status } from './status.js';

/** The commands in the order of the help text. */
export const commands: readonly Command[] = [
  check,
  prepare,
  exportRecords,
  close,
  status,
  doctor,
  login,
  logout,
  profiles,
  demo,
  sandbox,
  completion,
];
