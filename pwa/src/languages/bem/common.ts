// Not yet read by a native speaker: see `read` in ../languages.ts.
import type { Translated } from '../translated.ts';

export const ui: Translated['ui'] = {
  close: 'Isaleni',
  tryAgain: 'Esheni nakabili',
  loading: 'Lindileni',
  addOne: 'Lundenipo {item} umo',
  takeOne: 'Fumyenipo {item} umo',
  inCart: '{count} mu basiketi',
};

export const pending: Translated['pending'] = {
  waiting: '“{what}” ilelolela network',
  sending: '“{what}” ileya nomba',
  refused: '“{what}” tabaisumina',
  detail: 'Nasungwa pali iyi foni kabili ikaya iine, umuku umo fye.',
  dismiss: 'Fumyenipo',
};

export const reason: Translated['reason'] = {
  why: 'Nindo?',
  other: 'Fimbi',
  own: 'Landeni mu mashiwi ayanono',
  missing: 'Saleni umulandu, nelyo landeni mu mashiwi ayanono.',
  back: 'Bweleleni',
};

export const kinds: Translated['kinds'] = {
  groceries: 'Ifya mu ng’anda',
  fresh: 'Ifyakulya fya nomba',
  bakery: 'Umukate',
  pharmacy: 'Umuti',
  hardware: 'Hardware',
  household: 'Ifipe fya pa ng’anda',
  restaurant: 'Ifyakulya ifyaipikwa',
};

export const shopState: Translated['shopState'] = {
  open: 'Lyaisuka',
  openUntil: 'Lyaisuka ukufika {when}',
  closed: 'Lyaisala',
  closedUntil: 'Lyaisala, lileisuka {when}',
  showPicture: 'Langeni icikope: {picture}',
};

export const orderState: Translated['orderState'] = {
  placed: 'Tuleipusha ishopu',
  awaiting_payment: 'Tulelolela amalipilo',
  cash_agreed: 'Cash pa mwinshi',
  paid: 'Nailipilwa',
  accepted: 'Balelonga',
  ready: 'Nailongwa',
  collecting: 'Uwakuleta aleya ku shopu',
  on_the_way: 'Ili mu nshila',
  delivered: 'Naifika',
  expired: 'Inshita yapwa',
  payment_failed: 'Taililipilwa',
  cancelled: 'Naifutwa',
  rejected: 'Tabaisumina',
  delivery_failed: 'Taifikile',
  refund_due: 'Indalama shilebwela',
  refund_sent: 'Indalama nashitumwa',
  refund_done: 'Indalama nashibwela',
};

export const time: Translated['time'] = {
  today: 'lelo {time}',
  tomorrow: 'mailo ileisa {time}',
  yesterdayAt: 'mailo yapwile {time}',
  onDay:
    '{day, select, 0 {Pa Mulungu} 1 {Palicimo} 2 {Palicibili} 3 {Palicitatu} 4 {Palicine} 5 {Palicisano} other {Pacibelushi}} {time}',
  onDate: '{date} {time}',
  justNow: 'nomba line',
  minutes: 'mamineti {count} ayapitapo',
  hours: 'mahawa {count} ayapitapo',
  yesterday: 'mailo yapwile',
  days: '{count, plural, one {ubushiku # ubwapitapo} other {inshiku # ishapitapo}}',
};

export const api: Translated['api'] = {
  offline: 'Takuli network',
  offlineDetail: 'Tamuli pa network, nelyo network yanaka nomba.',
  unreadable: 'Ubwasuko tabuleumfwika',
  unreadableDetail: 'Linka yasukile ifyo iyi app ishishibe. Esheni nakabili.',
  notReady: 'Linka taileumfwika',
  notReadyDetail: 'Linka taileasuka nomba. Esheni nakabili pa numa ya kashita akanono.',
  slowDown: 'Mwaesha imiku iingi. Esheni nakabili pa numa ya {left}.',
};

export const paying: Translated['paying'] = {
  payWith: 'Lipileni na',
  cash: 'Cash',
  cashHint: 'Mulelipila uuletwala mu cash lintu ifipe fili mu minwe yenu. Pekanyeni indalama shalinga.',
  isOf: 'Nambala ya {network}',
  notTaken: 'Iyi ilemoneka nga nambala ya {network}. Pano kuti mwalipila na: {companies}.',
};
