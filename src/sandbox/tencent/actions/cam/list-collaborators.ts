import { defineAction } from '../../action.js';
import { cutPage } from '../../paging.js';
import { integer } from '../../parameters.js';
import { toPerson } from './person.js';

export const listCollaborators = defineAction({
  service: 'cam',
  name: 'ListCollaborators',
  parameters: { Limit: integer({ min: 1, max: 50 }), Offset: integer() },
  run: ({ values: { Limit: limit = 20, Offset: offset = 0 }, state, repeatPages }) => {
    const { rows, total } = cutPage(state.collaborators, { offset, limit, repeat: repeatPages });
    return { TotalNum: total, Data: rows.map(toPerson) };
  },
});
