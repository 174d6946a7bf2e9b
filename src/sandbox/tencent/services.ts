/** What differs between the services of the cloud API as a whole. */
export interface ServiceFacts {
  readonly version: string;
  /** Whether the service wants a region with every call. */
  readonly regional: boolean;
  /** The code with which it refuses a caller without permission. */
  readonly denial: string;
  /** Regions of the sandbox in which it does not exist. */
  readonly absentFrom?: readonly string[];
}

const CAM = 'AuthFailure.UnauthorizedOperation';
const PLAIN = 'UnauthorizedOperation';
const NO_AUTH = 'UnauthorizedOperation.CamNoAuth';

const global = (version: string, denial = CAM): ServiceFacts => ({ version, regional: false, denial });
const regional = (version: string, denial = PLAIN): ServiceFacts => ({ version, regional: true, denial });

export const SERVICES = {
  sts: regional('2018-08-13', CAM),
  cam: global('2019-01-16'),
  organization: global('2021-03-31'),
  billing: global('2018-07-09', NO_AUTH),
  region: global('2022-06-27'),
  cloudrc: global('2024-06-06'),
  config: regional('2022-08-02', CAM),
  tag: global('2018-08-13'),
  cvm: regional('2017-03-12'),
  cbs: regional('2017-03-12'),
  vpc: regional('2017-03-12'),
  clb: regional('2018-03-17'),
  cdb: regional('2017-03-20', 'OperationDenied.UserHasNoStrategy'),
  redis: regional('2018-04-12', 'UnauthorizedOperation.NoCAMAuthed'),
  lighthouse: { ...regional('2020-03-24'), absentFrom: ['ap-shanghai-fsi'] },
  tke: regional('2018-05-25', NO_AUTH),
  as: regional('2018-04-19'),
  domain: global('2018-08-08'),
  ssl: global('2019-12-05', 'FailedOperation.CAMAuthorizedFail'),
} satisfies Record<string, ServiceFacts>;

export type Service = keyof typeof SERVICES;

export function factsOf(service: Service): ServiceFacts {
  return SERVICES[service];
}

export function isService(name: string): name is Service {
  return Object.hasOwn(SERVICES, name);
}
