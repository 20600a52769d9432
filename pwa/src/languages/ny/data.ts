// Not yet read by a native speaker: see `read` in ../languages.ts.
import type { Translated } from '../translated.ts';

export const data: Translated['data'] = {
  title: 'Data yosewenza',
  spent: '{megabytes} MB mwezi uno',
  cost: 'Ni pafupifupi {cost}.',
  costLittle: 'Ni yochepa kuposa ngwee 1.',
  byKind: 'Kumene yasewenza',
  pictures: 'Zithunzi za katundu',
  shops: 'Mashopu na zimene agulitsa',
  orders: 'Ma-order, malipilo na account yanu',
  map: 'Mapu',
  app: 'App yeniyeni',
  amount: '{megabytes} MB',
  before: 'Miyezi yapita',
  monthAmount: '{megabytes} MB, pafupifupi {cost}',
  lite: 'Sungani data',
  liteHint: 'Zithunzi zibwela pamene mwadina chabe.',
  auto: 'Yokha',
  on: 'Yatseguka',
  off: 'Yatsekedwa',
  autoOn: 'Yatseguka tsopano: foni yanu isunga data, kapena network ni yofooka.',
  autoOff: 'Yatsekedwa tsopano. Izatseguka yokha foni yanu ikasunga data kapena network ikakhala 2G.',
  price: 'Mtengo wa 1 MB mu kwacha',
  priceHint: 'Onani bundle yanu: mtengo kugawa na ma-megabyte. Monga 0.08',
  priceWrong: 'Lembani mtengo monga 0.08',
  save: 'Sungani',
  saved: 'Yasungidwa',
  how: 'Mmene tiwelengela',
  counted: 'Tiwelenga zimene zifika pa foni iyi, monga browser iwelenga. Zisungidwa pa foni iyi chabe.',
  notCounted:
    'Sitingawelenge zimene foni ituma, kufuna Linka yatsopano, mauthenga a pa foni, na zithunzi za mapu zimene eni ake abisa kukula. Network yanu mwina iwelenga mopitilila.',
};
