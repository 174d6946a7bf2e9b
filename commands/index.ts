import type { Command } from './_shared/command.js';
import { check } from './check.js';
import { demo } from './demo.js';
import { exportRecords } from './export.js';
import { login } from './login.js';
import { logout } from './logout.js';
import { profiles } from './profiles.js';
import { sandbox } from './sandbox.js';

/** The commands in the order of the help text. */
export const commands: readonly Command[] = [check, exportRecords, login, logout, profiles, demo, sandbox];
