// Not yet read by a native speaker: see `read` in ../languages.ts.
import type { Translated } from '../translated.ts';

export const app: Translated['app'] = {
  skip: 'Pitani ku zimene zili pano',
  nav: 'Menyu',
  shops: 'Mashopu',
  cart: 'Basiketi',
  orders: 'Ma-order',
  account: 'Account',
  courier: 'Nchito',
  staff: 'Shopu yanga',
  operator: 'Kutsimikiza',
  cartWith: 'Basiketi, {count, plural, one {chinthu #} other {zinthu #}}',
  offline: 'Kulibe network. Mungapitilize; zimene mwatuma ziyembekeza pa foni iyi.',
  waiting: '{count, plural, one {Chinthu # sichinatumidwe} other {Zinthu # sizinatumidwe}}',
  newVersion: 'Linka yatsopano yafika.',
  update: 'Sinthani tsopano',
  brokenTitle: 'Tsamba ili lakanika kutseguka',
  brokenDetail: 'Basiketi na ma-order yanu ali bwino pa foni iyi. Tsegulani tsamba futi.',
  reload: 'Tsegulani futi',
  storageTitle: 'Browser iyi sisunga kanthu',
  storageDetail:
    'Linka iyenela kusunga basiketi na ma-order yanu pa foni iyi. Chokani mu private browsing, kapena futani zina, ndipo tsegulani Linka futi.',
  missingTitle: 'Palibe kanthu pano',
  missingDetail: 'Mwina adilesi iyi ni yakale.',
  toShops: 'Onani mashopu ali pafupi',
};

export const roles: Translated['roles'] = {
  courier: 'Nchito',
  staff: 'Shopu yanga',
  operator: 'Tsimikizani mashopu',
  signInTitle: 'Apa ni pa nchito',
  signInDetail: 'Ingilani na nambala ya foni imene musewenzetsa pa nchito.',
  signIn: 'Ingilani',
  notYours: 'Apa si pa nchito yanu',
  notYoursDetail: 'Nambala imene mwaingililamo sisewenza pano. Ingilani na nambala imene isewenza pano.',
  toShops: 'Onani mashopu ali pafupi',
};

export const languages: Translated['languages'] = {
  title: 'Chitundu',
  unread:
    '{languages}: palibe mwini wa chitundu ichi amene anawelenga mau aya. Zina zimene shopu imalemba zingakhale mu Chizungu.',
  failed: 'Chitundu ichi sichinafike pa foni iyi. Sankhani pamene kuli network.',
};
