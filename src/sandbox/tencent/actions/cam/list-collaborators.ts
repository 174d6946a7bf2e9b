import { defineAction } from '../../action.js';
import { cutPage } from '../../paging.js';
import { integer } from '../../parameters.js';
import { lookAtAll } from '../../views/present.js';
import { toPerson } from './person.js';

export const listCollaborators = defineAction({
  service: 'cam',
  name: 'ListCollaborators',
  parameters: { Limit: integer({ min: 1, max: 50 }), Offset: integer() },
  run: ({ values: { Limit: limit = 20, Offset: offset = 0 }, state, now, repeatPages }) => {
    const here = lookAtAll(state, state.collaborators, ({ uin }) => uin, now);
    const { rows, total } = cutPage(here, { offset, limit, repeat: repeatPages });
    return { TotalNum: total, Data: rows.map(toPerson) };
  },
});
