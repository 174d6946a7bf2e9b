import type { MaterialFlaw, MaterialRefusal } from '../domain/materials.js';

/** A verdict that says why not. */
export function refuse(code: MaterialFlaw, args: MaterialRefusal['args'] = {}): MaterialRefusal {
  return { ok: false, code, args };
}
