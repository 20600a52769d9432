// Not yet read by a native speaker: see `read` in ../languages.ts.
import type { Translated } from '../translated.ts';

export const app: Translated['app'] = {
  skip: 'Ciluka uye uko ifyebo fili',
  nav: 'Menyu',
  shops: 'Amashopu',
  cart: 'Basiketi',
  orders: 'Ama-order',
  account: 'Account',
  courier: 'Incito',
  staff: 'Ishopu lyandi',
  operator: 'Ukushininkisha',
  cartWith: 'Basiketi, {count, plural, one {icintu #} other {ifintu #}}',
  offline: 'Takuli network. Kuti mwatwalilila; ifyo mwatuma filelolela pali iyi foni.',
  waiting: '{count, plural, one {Icintu # tacilatumwa} other {Ifintu # tafilatumwa}}',
  newVersion: 'Linka iipya naifika.',
  update: 'Cinjeni nomba',
  brokenTitle: 'Ili ibula lyafilwa ukwisuka',
  brokenDetail: 'Basiketi na ma-order yenu fili bwino pali iyi foni. Isuleni ibula nakabili.',
  reload: 'Isuleni nakabili',
  storageTitle: 'Iyi browser taisunga nangu cimo',
  storageDetail:
    'Linka ifwile ukusunga basiketi na ma-order yenu pali iyi foni. Fumeni mu private browsing, nelyo futeni fimo ifyo mushifwaya, elyo mwisule Linka nakabili.',
  missingTitle: 'Pano tapali nangu cimo',
  missingDetail: 'Limbi iyi adresi yakale.',
  toShops: 'Moneni amashopu ayali mupepi',
};

export const roles: Translated['roles'] = {
  courier: 'Incito',
  staff: 'Ishopu lyandi',
  operator: 'Shininkisheni amashopu',
  signInTitle: 'Pano pa ncito',
  signInDetail: 'Ingileni na nambala ya foni iyo mubomfya pa ncito.',
  signIn: 'Ingileni',
  notYours: 'Pano te pa ncito yenu',
  notYoursDetail: 'Nambala iyo mwaingililako taibombela pano. Ingileni na nambala iibombela pano.',
  toShops: 'Moneni amashopu ayali mupepi',
};

export const languages: Translated['languages'] = {
  title: 'Ululimi',
  unread:
    '{languages}: takuli muntu wakulila muli ulu lulimi uwabelenga aya mashiwi. Fimo ifyo ishopu lyalemba kuti fyaba mu Cisungu.',
  failed: 'Ululimi ulu talulafika pali iyi foni. Lusaleni lintu kuli network.',
};
