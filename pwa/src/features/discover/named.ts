import type { Whereabouts } from '../../offline/database/index.ts';
import { words } from './words.ts';

/** What to call a place: a neighbourhood by its name, the rest in the language spoken now, not that of the day it was chosen. */
export function named({ source, name }: Whereabouts): string {
  if (source === 'area') return name;
  return source === 'gps' ? words.myPlace : words.pinPlace;
}
