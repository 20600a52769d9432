import { may, type Me, type Parties } from '../../policy/index.ts';
import type { Viewer } from './present.ts';

/** A shopper who also works in the shop sees their own order as its shopper. */
const views = ['shopper', 'staff', 'courier', 'operator'] as const satisfies readonly Viewer[];

/** As whom may this person see the order? Undefined: to them it does not exist. */
export const viewerOf = (person: Me, order: Parties): Viewer | undefined =>
  views.find(view => may(person, `order:see as ${view}`, order));
