import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import type { TencentState } from '../entities/state.js';
import { identity } from './account.js';
import { emptyState } from './empty-state.js';
import { instance, scalingGroup, systemDisk } from './hardware.js';

const account = identity('scaling', 15);
const REGION = 'ap-shanghai';

/** A group that makes machines anew, with two of them, and one machine that stands alone. */
export const scaling: Scenario<TencentState> = {
  name: 'scaling',
  title: 'an auto scaling group with two machines, and one machine of its own',
  account,
  seed: (context) => {
    const createdAt = context.now - 20 * DAY_MS;
    const [alone, ...members] = ['ins-scalealone', 'ins-scale00001', 'ins-scale00002'].map((id) =>
      instance({ id, region: REGION, createdAt }),
    );
    const instances = [...(alone ? [alone] : []), ...members];
    return {
      ...emptyState(account, context),
      instances,
      disks: instances.map(systemDisk),
      scalingGroups: [
        scalingGroup({
          id: 'asg-scaling01',
          region: REGION,
          createdAt,
          machineIds: members.map(({ id }) => id),
        }),
      ],
    };
  },
};
