import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { charge, pagedKind, pageOf } from './kind.js';

const row = z.object({ bandwidthPackageId: text, bandwidthPackageName: maybe(text), charge });

/** Shared bandwidth packages. */
export const bandwidthPackage = pagedKind({
  action: ACTIONS.describeBandwidthPackages,
  regions: REGIONS,
  page: pageOf('bandwidthPackages', row),
  describe: ({ bandwidthPackageId, bandwidthPackageName, charge: paid }) => [
    { id: bandwidthPackageId, type: 'bandwidth package', name: bandwidthPackageName, ...paid },
  ],
});
