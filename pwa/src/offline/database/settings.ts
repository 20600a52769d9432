import type { Place } from '@linka/contracts/places';
import type { Favourite } from '../favourites/index.ts';
import type { HeardClock } from '../clock/index.ts';
import type { Months } from '../usage/rules.ts';

/** Where the person shops from: the phone's own position, a neighbourhood, or a pin. */
export interface Whereabouts extends Place {
  readonly name: string;
  readonly source: 'gps' | 'area' | 'pin';
}

/** A place somebody named, with the words, and perhaps the photo, by which it is found. */
export interface SavedPlace {
  readonly name: string;
  readonly place: Place;
  /** A small picture as a data URL; it does not leave this phone. */
  readonly photo: string | null;
}

/** Small things remembered, each under its own key. */
export interface Settings {
  readonly whereabouts: Whereabouts;
  /** The last place somebody let things be brought to. */
  readonly dropOff: Place;
  /** The one used last comes first. */
  readonly places: readonly SavedPlace[];
  readonly payingNumber: string;
  /** The BCP 47 tag of the language the person chose. */
  readonly language: string;
  /** Shops kept at hand, in the order they were chosen. */
  readonly favourites: readonly Favourite[];
  readonly heardClock: HeardClock;
  /** How much of a person's carts this phone has from the gateway. */
  readonly cartVersion: { readonly accountId: string; readonly version: number };
  /** Bytes that came over the network, by month and kind. */
  readonly usage: { readonly months: Months };
  /** Written at start to find out whether anything can be. */
  readonly probe: true;
  /** Signed out here and not at the gateway yet: the cookie is out of our reach until then. */
  readonly signOutOwed: true;
  /** The shop that was open last on this device, for people who work in several. */
  readonly staffShop: string;
  /** When the person said "not now" to an invitation: Unix time in ms. */
  readonly declined: { readonly news?: number; readonly install?: number };
  /** Whether new work rings on this device. */
  readonly ringing: boolean;
}
