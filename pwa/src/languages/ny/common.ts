// Not yet read by a native speaker: see `read` in ../languages.ts.
import type { Translated } from '../translated.ts';

export const ui: Translated['ui'] = {
  close: 'Tsekani',
  tryAgain: 'Yesani futi',
  loading: 'Yembekezani',
  addOne: 'Onjezani {item} imodzi',
  takeOne: 'Chotsani {item} imodzi',
  inCart: '{count} mu basiketi',
};

export const pending: Translated['pending'] = {
  waiting: '“{what}” iyembekeza network',
  sending: '“{what}” ikutumidwa',
  refused: '“{what}” siyinavomeledwe',
  detail: 'Yasungidwa pa foni iyi ndipo izapita yokha, kamodzi chabe.',
  dismiss: 'Chotsani',
};

export const reason: Translated['reason'] = {
  why: 'Chifukwa?',
  other: 'Zina',
  own: 'Kambani mu mau ochepa',
  missing: 'Sankhani chifukwa, kapena kambani mu mau ochepa.',
  back: 'Bwelelani',
};

export const kinds: Translated['kinds'] = {
  groceries: 'Grocery',
  fresh: 'Zakudya zatsopano',
  bakery: 'Buledi',
  pharmacy: 'Mankhwala',
  hardware: 'Hardware',
  household: 'Za pa nyumba',
  restaurant: 'Zakudya zophika',
};

export const shopState: Translated['shopState'] = {
  open: 'Yotsegula',
  openUntil: 'Yotsegula mpaka {when}',
  closed: 'Yotseka',
  closedUntil: 'Yotseka, itsegula {when}',
  showPicture: 'Onesani chithunzi: {picture}',
};

export const orderState: Translated['orderState'] = {
  placed: 'Tifunsa shopu',
  awaiting_payment: 'Tiyembekeza malipilo',
  cash_agreed: 'Cash pa khomo',
  paid: 'Yalipilidwa',
  accepted: 'Alonga',
  ready: 'Yalongedwa',
  collecting: 'Wobweletsa apita ku shopu',
  on_the_way: 'Ili mu njila',
  delivered: 'Yafika',
  expired: 'Nthawi yatha',
  payment_failed: 'Siyinalipilidwe',
  cancelled: 'Yachotsedwa',
  rejected: 'Siyinavomeledwe',
  delivery_failed: 'Siyinafike',
  refund_due: 'Ndalama zibwela',
  refund_sent: 'Ndalama zatumidwa',
  refund_done: 'Ndalama zabwela',
};

export const time: Translated['time'] = {
  today: 'lelo {time}',
  tomorrow: 'mawa {time}',
  yesterdayAt: 'dzulo {time}',
  onDay:
    '{day, select, 0 {Sondo} 1 {Mande} 2 {Chibili} 3 {Chitatu} 4 {Chinai} 5 {Chisanu} other {Chibelu}} {time}',
  onDate: '{date} {time}',
  justNow: 'tsopano apa',
  minutes: 'maminiti {count} apitawo',
  hours: 'maola {count} apitawo',
  yesterday: 'dzulo',
  days: '{count, plural, one {tsiku # lapitalo} other {masiku # apitawo}}',
};

export const api: Translated['api'] = {
  offline: 'Kulibe network',
  offlineDetail: 'Simuli pa network, kapena network ni yofooka tsopano.',
  unreadable: 'Yankho silimveka',
  unreadableDetail: 'Linka yayankha mu njila imene app iyi siyidziwa. Yesani futi.',
  notReady: 'Linka siyipezeka',
  notReadyDetail: 'Linka siyankha tsopano. Yesani futi pakapita kanthawi.',
  slowDown: 'Mwayesa kambili. Yesani futi pakapita {left}.',
};

export const paying: Translated['paying'] = {
  payWith: 'Lipilani na',
  cash: 'Cash',
  cashHint: 'Mulipila wobweletsa mu cash katundu akakhala mu manja yanu. Konzani ndalama zokwanila.',
  isOf: 'Nambala ya {network}',
  notTaken: 'Iyi ioneka monga nambala ya {network}. Pano mungalipile na: {companies}.',
};
