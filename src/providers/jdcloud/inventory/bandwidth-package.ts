import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { charge, filterBy, pagedKind, pageOf, labels } from './kind.js';

const row = z.object({ bandwidthPackageId: idText, bandwidthPackageName: maybe(text), tags: labels, charge });

/** Shared bandwidth packages. */
export const bandwidthPackage = pagedKind({
  type: 'bandwidth package',
  action: ACTIONS.describeBandwidthPackages,
  regions: REGIONS,
  page: pageOf('bandwidthPackages', row),
  narrow: (id) => filterBy('bwpIds', id),
  describe: ({ bandwidthPackageId, bandwidthPackageName, tags, charge: paid }) => [
    { id: bandwidthPackageId, name: bandwidthPackageName, tags, ...paid },
  ],
});
