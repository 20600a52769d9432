// Not yet read by a native speaker: see `read` in ../languages.ts.
import type { Translated } from '../translated.ts';

export const discover: Translated['discover'] = {
  title: 'Amashopu ayali mupepi',
  whereTitle: 'Tufwaye kwisa?',
  welcomeTitle: 'Amashopu ayanono, mupepi na imwe',
  welcome:
    'Tweebeni uko muli, elyo mumone ifyo amashopu ayali mupepi yakwata. Tatweba nangu umo mpaka mu-ode.',
  useMyPlace: 'Bomfyeni uko ndi',
  finding: 'Tulemifwaya',
  choosePlace: 'nelyo saleni komboni',
  onMap: 'Bikeni pini pa mapu',
  hereIAm: 'Fwayeni mupepi na iyi pini',
  pin: 'Imwe',
  pinHint: 'Tininkeni pini, nelyo fyatikeni pa mapu apo muli.',
  refused: 'Location naisalwa kuli Linka muli iyi browser. Saleni komboni.',
  unavailable: 'Foni taileishiba apo ili nomba. Saleni komboni, nelyo esheni nakabili panse.',
  near: 'Mupepi na {place}',
  change: 'Cinjeni',
  myPlace: 'uko ndi',
  pinPlace: 'pini yandi',
  list: 'Umutande',
  map: 'Mapu',
  view: 'Langeni nga',
  all: 'Yonse',
  kinds: 'Imisango ya mashopu',
  found: '{count, plural, =0 {Takuli ishopu} one {Ishopu #} other {Amashopu #}} mu 10 km',
  none: 'Pano tapalaba amashopu',
  noneDetail: 'Takuli ishopu lya pali Linka mu 10 km. Fwayeni kumbi.',
  noneOfKind: 'Ulu lubali takuli mupepi. Kuli yambi.',
  notLoaded: 'Tatumwene amashopu',
  seen: 'Ifi fyaliko {age}. Imitengo ne nshita sha kwisula limbi fyalicinja.',
  heard: 'twayumfwile {age}',
  mapLabel: 'Mapu ya mashopu ayali mupepi na {place}',
  search: 'Fwayeni mu fyonse ifyo mwamona',
};

export const search: Translated['search'] = {
  title: 'Fwayeni',
  back: 'Bweleleni ku mashopu',
  label: 'Fwayeni amashopu ne fipe',
  hint: 'shuga, umuti, umukate …',
  lead: 'Ifwaya ifyo mwamonapo pali iyi foni, nangu takuli network.',
  found: '{count, plural, =0 {Tapali cintu} one {Icintu #} other {Ifintu #}} pali “{term}”',
  nothing: 'Tapali cintu nga “{term}” pali iyi foni',
  nothingDetail: 'Isuleni ishopu umuku umo ne network; ukufuma apo ifipe fyaliko fikasangwa pano.',
  favourites: 'Amashopu yenu',
  from: 'ukufuma pali {price} · {shop}',
  soldOut: 'Lintu twamwene fyali nafipwa · {shop}',
  seen: 'Twamwene {age}',
};

export const map: Translated['map'] = {
  closer: 'Palameni',
  cluster: 'Amashopu {count} ayapalamene. Palameni',
  farther: 'Moneni na fimbi ifili mupepi',
  toMe: 'Bweleleni apo ndi',
};
