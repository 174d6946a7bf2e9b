import { describe, expect, it } from 'vitest';
import { findReasons, MEMBER_MESSAGES, reasons } from '../../../src/providers/tencent/member-reasons.js';

const read = (given: unknown) => findReasons(reasons.parse(given)).map(({ code }) => code);

describe('the reasons against a deletion', () => {
  it.each([
    [{ IsCreateMember: false }, 'member-not-created'],
    [{ DeletionPermission: false }, 'member-deletion-off'],
    [{ IsAssignManager: true }, 'member-service-admin'],
    [{ IsAuthManager: true }, 'member-entity-admin'],
    [{ IsShareManager: true }, 'member-share-admin'],
    [{ OperateProcess: true }, 'member-approval'],
    [{ BillingPermission: false }, 'member-billing'],
    [{ ExistResources: ['cvm'] }, 'member-resources'],
    [{ DetectFailedResources: ['cdb'] }, 'member-unprobed'],
    [{ CICRoleConfig: true }, 'member-identity-roles'],
    [{ CICUserConfig: true }, 'member-identity-users'],
  ])('%j is %s', (given, code) => {
    expect(read(given)).toEqual([code]);
    expect(MEMBER_MESSAGES[code]).toBeDefined();
  });

  it.each([
    [null],
    [{}],
    [{ IsCreateMember: true, DeletionPermission: true, BillingPermission: true, CICRoleConfig: false }],
    [{ ExistResources: null, DetectFailedResources: [] }],
  ])('%j is none', (given) => {
    expect(read(given)).toEqual([]);
  });

  it.each([[{ IsCreateMember: 'perhaps' }], [{ ExistResources: 'cvm' }], ['no']])(
    '%j is not understood',
    (given) => {
      expect(reasons.safeParse(given).success).toBe(false);
    },
  );
});
