// Not yet read by a native speaker: see `read` in ../languages.ts.
import type { Translated } from '../translated.ts';

export const data: Translated['data'] = {
  title: 'Data iyabomba',
  spent: '{megabytes} MB muli uno mweshi',
  cost: 'Ni nalimo {cost}.',
  costLittle: 'Ninono ukucila ngwee 1.',
  byKind: 'Uko yabombele',
  pictures: 'Ifikope fya fipe',
  shops: 'Amashopu ne fyo bashitisha',
  orders: 'Ama-order, amalipilo na account yenu',
  map: 'Mapu',
  app: 'App iine',
  amount: '{megabytes} MB',
  before: 'Imyeshi yapwile',
  monthAmount: '{megabytes} MB, nalimo {cost}',
  lite: 'Sungeni data',
  liteHint: 'Ifikope fyesa fye lintu mwafyatika.',
  auto: 'Iine',
  on: 'Naisuka',
  off: 'Naisala',
  autoOn: 'Naisuka nomba: foni yenu ilesunga data, nelyo network yanaka.',
  autoOff: 'Naisala nomba. Ikaisuka iine lintu foni yenu ilesunga data nelyo network ni 2G.',
  price: 'Umutengo wa 1 MB mu kwacha',
  priceHint: 'Moneni bundle yenu: umutengo ukwakanya kuli ma-megabyte. Ku ca kumwenako 0.08',
  priceWrong: 'Lembeni umutengo nga 0.08',
  save: 'Sungeni',
  saved: 'Naisungwa',
  how: 'Ifyo tupenda',
  counted: 'Tupenda ifileisa pali iyi foni, nga filya browser ilependa. Fisungwa fye pali iyi foni.',
  notCounted:
    'Tatwingapenda ifyo foni ituma, ukufwaya Linka iipya, ubutumwa bwa pa foni, ne fikope fya mapu ifyo abene bafisa ubukulu. Network yenu limbi ipenda ukucilapo.',
};
