import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction, type Payload } from '../../action.js';
import type { DbInstance } from '../../entities/resources.js';
import { by, narrow, parametersOf, unsupported, type Filters } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { pageByNumber, pageByToken } from '../../paging.js';
import { integer, oneOf, required, text } from '../../parameters.js';
import { inRegion } from '../../regions.js';
import { lookOver, remaining } from '../../releasing.js';
import { liveDbInstances } from '../../views/live.js';

const FILTERS: Filters<DbInstance> = {
  DBInstanceClass: by((instance) => instance.class),
  DBInstanceId: by(({ id }) => id),
  DBInstanceStatus: by(({ status }) => status),
  DBInstanceType: by(typeOf, oneOf('Primary', 'Readonly', 'Guard', 'Temp')),
  Engine: by(({ engine }) => engine, oneOf('MySQL', 'SQLServer', 'PostgreSQL', 'MariaDB')),
  EngineVersion: by(({ engineVersion }) => engineVersion),
  PayType: by(payType, oneOf('Postpaid', 'Prepaid')),
  ResourceGroupId: by(({ resourceGroupId }) => resourceGroupId),
  VpcId: by(({ vpcId }) => vpcId),
  ZoneId: by(({ zone }) => zone),
};

/** Databases, paged by number or by token; by token the total is the page's own. */
export const describeDbInstances = defineAction({
  service: 'rds',
  name: 'DescribeDBInstances',
  parameters: {
    ...parametersOf(FILTERS),
    ...unsupported(
      'Category',
      'ClientToken',
      'ConnectionMode',
      'ConnectionString',
      'DedicatedHostGroupId',
      'DedicatedHostId',
      'Expired',
      'Filter',
      'InstanceLevel',
      'InstanceNetworkType',
      'OwnerAccount',
      'OwnerId',
      'QueryAutoRenewal',
      'ResourceOwnerAccount',
      'ResourceOwnerId',
      'SearchKey',
      'Tags',
      'VSwitchId',
      'proxyId',
    ),
    MaxResults: integer({ min: 1, max: 100 }),
    NextToken: text(),
    PageNumber: integer({ min: 1 }),
    PageSize: integer({ min: 1, max: 100 }),
    RegionId: required(text()),
  },
  run: (call) => {
    const { values, repeatPages: repeat } = call;
    const {
      MaxResults,
      NextToken: token,
      PageNumber: page = 1,
      PageSize: size = 30,
      RegionId: region,
    } = values;
    const all = remaining(liveDbInstances(call), call);
    const found = lookOver(narrow(inRegion(liveDbInstances(call), region), FILTERS, values), call);
    const wrap = (rows: readonly DbInstance[]): Payload => ({
      Items: { DBInstance: rows.map((row) => toInstance(row, all)) },
      PageNumber: page,
      PageRecordCount: rows.length,
    });
    if (MaxResults === undefined && token === undefined) {
      const { rows, total } = pageByNumber(found, { page, size, repeat });
      return { ...wrap(rows), TotalRecordCount: total };
    }
    const scope = `DescribeDBInstances|${region}`;
    const { rows, next } = pageByToken(found, {
      token,
      size: MaxResults ?? 30,
      repeat,
      scope,
      wording: 'joined',
    });
    return { ...wrap(rows), TotalRecordCount: rows.length, NextToken: next };
  },
});

function typeOf({ masterId }: DbInstance): string {
  return masterId === null ? 'Primary' : 'Readonly';
}

function payType({ charge }: DbInstance): string {
  return charge === 'PrePaid' ? 'Prepaid' : 'Postpaid';
}

function toInstance(instance: DbInstance, all: readonly DbInstance[]): Encodable {
  const replicas = all.filter(({ masterId }) => masterId === instance.id);
  return {
    DBInstanceId: instance.id,
    DBInstanceDescription: instance.name,
    DBInstanceType: typeOf(instance),
    DBInstanceStatus: instance.status,
    DBInstanceClass: instance.class,
    Engine: instance.engine,
    EngineVersion: instance.engineVersion,
    MasterInstanceId: instance.masterId ?? undefined,
    ReadOnlyDBInstanceIds: { ReadOnlyDBInstanceId: replicas.map(({ id }) => ({ DBInstanceId: id })) },
    RegionId: instance.region,
    ZoneId: instance.zone,
    PayType: payType(instance),
    CreateTime: isoSeconds(instance.createdAt),
    ExpireTime: instance.expiresAt === null ? '' : isoSeconds(instance.expiresAt),
    DestroyTime: '',
    DeletionProtection: instance.deletionProtection,
    LockMode: instance.lockMode,
    LockReason: instance.lockReason,
    ResourceGroupId: instance.resourceGroupId,
  };
}
