// Not yet read by a native speaker: see `read` in ../languages.ts.
import type { Translated } from '../translated.ts';

export const discover: Translated['discover'] = {
  title: 'Mashopu ali pafupi',
  whereTitle: 'Tifunefune kuti?',
  welcomeTitle: 'Mashopu ang’ono, pafupi na imwe',
  welcome:
    'Tiuzeni kumene muli, ndipo muone zimene mashopu ali pafupi ali nazo. Sitiuza munthu aliyense mpaka mu-ode.',
  useMyPlace: 'Sewenzetsani kumene nili',
  finding: 'Tikufunani',
  choosePlace: 'kapena sankhani komboni',
  onMap: 'Ikani pini pa mapu',
  hereIAm: 'Funani pafupi na pini iyi',
  pin: 'Imwe',
  pinHint: 'Kokani pini, kapena dinani pa mapu pamene muli.',
  refused: 'Location yatsekedwa ku Linka mu browser iyi. Sankhani komboni.',
  unavailable: 'Foni siyidziwa pamene ili tsopano. Sankhani komboni, kapena yesani futi panja.',
  near: 'Pafupi na {place}',
  change: 'Sinthani',
  myPlace: 'kumene nili',
  pinPlace: 'pini yanga',
  list: 'Mndandanda',
  map: 'Mapu',
  view: 'Onesani monga',
  all: 'Onse',
  kinds: 'Mitundu ya mashopu',
  found: '{count, plural, =0 {Kulibe shopu} one {Shopu #} other {Mashopu #}} mu 10 km',
  none: 'Kuno kulibe mashopu',
  noneDetail: 'Kulibe shopu ya pa Linka mu 10 km. Funani kwina.',
  noneOfKind: 'Mtundu uyu palibe pafupi. Ina ilipo.',
  notLoaded: 'Sitinapeze mashopu',
  seen: 'Izi zinali {age}. Mitengo na nthawi yotsegula mwina zasintha.',
  heard: 'tinamva {age}',
  mapLabel: 'Mapu ya mashopu ali pafupi na {place}',
  search: 'Funani mu zonse zimene mwaona',
};

export const search: Translated['search'] = {
  title: 'Funani',
  back: 'Bwelelani ku mashopu',
  label: 'Funani mashopu na katundu',
  hint: 'shuga, mankhwala, buledi …',
  lead: 'Ifuna zimene munaona pa foni iyi, ngakhale kulibe network.',
  found: '{count, plural, =0 {Palibe} one {Chinthu #} other {Zinthu #}} pa “{term}”',
  nothing: 'Palibe chili monga “{term}” pa foni iyi',
  nothingDetail: 'Tsegulani shopu kamodzi na network; kuchoka apo katundu wake azapezeka pano.',
  favourites: 'Mashopu anu',
  from: 'kuyamba pa {price} · {shop}',
  soldOut: 'Zinasila pamene tinaona · {shop}',
  seen: 'Tinaona {age}',
};

export const map: Translated['map'] = {
  closer: 'Yandikilani',
  cluster: 'Mashopu {count} oyandikana. Yandikilani',
  farther: 'Onani na zina pafupi',
  toMe: 'Bwelelani pamene nili',
};
