// Not yet read by a native speaker: see `read` in ../languages.ts.
import type { Translated } from '../translated.ts';

export const payment: Translated['payment'] = {
  title: 'Amalipilo',
  stepPhone: 'Mwasala pali iyi foni',
  stepLinka: 'Yali na Linka',
  stepCompany: 'Yali na {company}',
  stepPin: 'PIN yenu',
  stepPaid: 'Nailipilwa',
  phone: 'Yalelolela pali iyi foni',
  phoneOffline:
    'Takuli network. Order na malipilo yakaya yeine lintu network yaisa, nangu mwaisala Linka. Takuli indalama isho twabuula.',
  phoneAgain: 'Linka ileesha nakabili iine. Takuli indalama isho twabuula.',
  phoneSending: 'Yaleya kuli Linka …',
  signIn: 'Ingileni nakabili pa kuti mutume',
  linka: 'Linka naipoka amalipilo yenu kabili ileeba {company}.',
  company: '{company} naipoka. Ubutumwa bulefika pa foni yenu nomba line.',
  prompt: 'Asukeni ubutumwa pali {phone}: lembeni {company} PIN yenu pa kulipila {amount}.',
  promptLeft: 'Inshita iyashala',
  promptLate: 'Inshita ya kwasuka yapwa. Tuleipusha {company} ifyo fyapwile; mwilipila imiku ibili.',
  noPrompt:
    'Tamulemona ubutumwa? Isuleni menyu ya {company} pali ilya foni no kulolesha pa approvals, nelyo lindileni: lintu uku kwesha kwapwa kuti mwaomba ukupya.',
  paid: 'Nailipilwa. Natotela.',
  cashTitle: 'Ya kulipila mu cash',
  cash: 'Pekanyeni {amount} sha kupeela uuletwala. Lipileni lintu ifipe fili mu minwe yenu, lyena mulange code.',
  failedTitle: 'Taililipilwa',
  refusedTitle: 'Amalipilo tabayasumine',
  unpaidTitle: 'Tailalipilwa',
  unpaid: 'Ifipe fyenu nafisungwa ukufika {when}.',
  payBy: 'Lipileni ilyo {when} tailafika, nga tamulipile ifipe fyabwelela pa mashelufu.',
  again: 'Lipileni {amount} nomba',
  againCash: 'Lipileni {amount} mu cash pa mwinshi',
  otherNumber: 'Nambala ya {company}',
  numberWrong: 'Lembeni nambala ya foni ya mu Zambia, nga 096 612 3456.',
};

export const momo: Translated['momo'] = {
  APPROVAL_REJECTED: 'Mwakaana amalipilo pa foni yenu. Takuli indalama isho babuula.',
  WRONG_PIN: 'PIN taili iya cine. Takuli indalama isho babuula; esheni nakabili.',
  EXPIRED: 'Inshita yapwa ilyo mushilalemba PIN. Takuli indalama isho babuula; esheni nakabili.',
  COULD_NOT_PERFORM_TRANSACTION: 'Tamwasukile mu nshita. Takuli indalama isho babuula; esheni nakabili.',
  NOT_ENOUGH_FUNDS: 'Indalama shili muli MoMo tashikumanine. Bikenimo shimbi, nelyo bomfyeni nambala imbi.',
  LOW_BALANCE_OR_PAYEE_LIMIT_REACHED_OR_NOT_ALLOWED:
    'Indalama muli MoMo tashikumanine nelyo mwafika pa mpela. Bikenimo shimbi, nelyo bomfyeni nambala imbi.',
  PAYER_LIMIT_REACHED: 'Iyi MoMo naifika pa mpela ya lelo. Bomfyeni nambala imbi.',
  PAYER_NOT_FOUND: 'Iyi nambala tayakwata wallet ya mobile money. Moneni nambala.',
  TRANSACTION_CANCELED: 'Amalipilo nayafutwa. Takuli indalama isho babuula.',
  other: 'Amalipilo tayapokelelwe. Takuli indalama isho babuula; esheni nakabili.',
};
