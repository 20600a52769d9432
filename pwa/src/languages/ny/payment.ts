// Not yet read by a native speaker: see `read` in ../languages.ts.
import type { Translated } from '../translated.ts';

export const payment: Translated['payment'] = {
  title: 'Malipilo',
  stepPhone: 'Mwasankha pa foni iyi',
  stepLinka: 'Ali na Linka',
  stepCompany: 'Ali na {company}',
  stepPin: 'PIN yanu',
  stepPaid: 'Yalipilidwa',
  phone: 'Iyembekeza pa foni iyi',
  phoneOffline:
    'Kulibe network. Order na malipilo zizapita zokha network ikabwela, ngakhale mwatseka Linka. Palibe ndalama zimene tatenga.',
  phoneAgain: 'Linka iyesa futi yokha. Palibe ndalama zimene tatenga.',
  phoneSending: 'Ikutumidwa ku Linka …',
  signIn: 'Ingilani futi kuti mutume',
  linka: 'Linka yalandila malipilo yanu ndipo ifunsa {company}.',
  company: '{company} yalandila. Uthenga ufika pa foni yanu tsopano apa.',
  prompt: 'Yankhani uthenga pa {phone}: lembani {company} PIN yanu kuti mulipile {amount}.',
  promptLeft: 'Nthawi yotsala',
  promptLate: 'Nthawi yoyankha yatha. Tifunsa {company} mmene zathela; musalipile kawili.',
  noPrompt:
    'Simuona uthenga? Tsegulani menyu ya {company} pa foni ija na kuyang’ana pa approvals, kapena yembekezani: uku kuyesa kukatha mungapemphe kwatsopano.',
  paid: 'Yalipilidwa. Zikomo.',
  cashTitle: 'Yolipila mu cash',
  cash: 'Konzani {amount} yopasa wobweletsa. Lipilani katundu akakhala mu manja yanu, ndipo onesani code.',
  failedTitle: 'Siyinalipilidwe',
  refusedTitle: 'Malipilo sanavomeledwe',
  unpaidTitle: 'Ikalibe kulipilidwa',
  unpaid: 'Katundu wanu asungidwa mpaka {when}.',
  payBy: 'Lipilani {when} ikalibe kufika, ngati ayi katundu abwelela pa mashelufu.',
  again: 'Lipilani {amount} tsopano',
  againCash: 'Lipilani {amount} mu cash pa khomo',
  otherNumber: 'Nambala ya {company}',
  numberWrong: 'Lembani nambala ya foni ya mu Zambia, monga 096 612 3456.',
};

export const momo: Translated['momo'] = {
  APPROVAL_REJECTED: 'Mwakana malipilo pa foni yanu. Palibe ndalama zimene zatengedwa.',
  WRONG_PIN: 'PIN si yolondola. Palibe ndalama zimene zatengedwa; yesani futi.',
  EXPIRED: 'Nthawi inatha mukalibe kuika PIN. Palibe ndalama zimene zatengedwa; yesani futi.',
  COULD_NOT_PERFORM_TRANSACTION: 'Simunayankhe mu nthawi. Palibe ndalama zimene zatengedwa; yesani futi.',
  NOT_ENOUGH_FUNDS: 'Ndalama mu MoMo sizikwanila. Ikanimo zina, kapena sewenzetsani nambala ina.',
  LOW_BALANCE_OR_PAYEE_LIMIT_REACHED_OR_NOT_ALLOWED:
    'Ndalama mu MoMo sizikwanila kapena mwafika pa malile. Ikanimo zina, kapena sewenzetsani nambala ina.',
  PAYER_LIMIT_REACHED: 'MoMo iyi yafika pa malile a lelo. Sewenzetsani nambala ina.',
  PAYER_NOT_FOUND: 'Nambala iyi ilibe wallet ya mobile money. Onani nambala.',
  TRANSACTION_CANCELED: 'Malipilo anachotsedwa. Palibe ndalama zimene zatengedwa.',
  other: 'Malipilo sanatengedwe. Palibe ndalama zimene zatengedwa; yesani futi.',
};
