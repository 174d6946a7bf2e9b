import type { Person } from '../../entities/people.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { chinaSeconds } from '../../views/times.js';

/** A sub-user or a collaborator as the lists write it. */
export function toPerson({ uin, uid, name, remark, createdAt }: Person): Encodable {
  return {
    Uin: BigInt(uin),
    Name: name,
    Uid: uid,
    Remark: remark,
    ConsoleLogin: 1,
    PhoneNum: '',
    CountryCode: '',
    Email: '',
    CreateTime: chinaSeconds(createdAt),
    NickName: name,
  };
}
