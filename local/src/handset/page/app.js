/* global document, location, history, matchMedia */
import { el, phoneWords } from './elements.js';
import { Phone } from './phone.js';

const POLL_MS = 1000;
const people = document.querySelector('#people');
const phones = document.querySelector('#phones');
const news = document.querySelector('#news');
const trouble = document.querySelector('#trouble');

/** Phones on screen, by number. */
const shown = new Map();
/** How many messages and prompts each number had when its phone was last on screen. */
const seen = new Map();
/** Ids already announced; undefined until the first look, which announces nothing. */
let known;

const fromAddress = new URLSearchParams(location.hash.slice(1)).get('phones');
let chosen = fromAddress === null ? undefined : new Set(fromAddress.split(',').filter(Boolean));

/** On a wide screen one of each role, as many as fit beside each other; on a phone the first person alone. */
function firstChoice(owners) {
  if (!matchMedia('(min-width: 64rem)').matches) return new Set(owners.slice(0, 1).map(({ phone }) => phone));
  const roles = ['shopper', 'staff', 'courier'];
  return new Set(roles.flatMap(role => owners.find(owner => owner.role === role)?.phone ?? []));
}

function choose(phone, on) {
  if (on) chosen.add(phone);
  else chosen.delete(phone);
  history.replaceState(null, '', `#phones=${[...chosen].join(',')}`);
  void look();
}

/** The people we know, and any other number that got a message or a prompt. */
function ownersOf({ people, messages, prompts }) {
  const numbers = new Set([...messages.map(({ to }) => to), ...prompts.map(({ phone }) => phone)]);
  for (const { phone } of people) numbers.delete(phone);
  const strangers = [...numbers].map(phone => ({
    phone,
    name: phoneWords(phone),
    role: 'visitor',
    where: '',
  }));
  return [...people, ...strangers];
}

function showPeople(owners, state) {
  for (const { phone, name, role, where } of owners) {
    let chip = document.getElementById(`chip-${phone}`);
    if (!chip) {
      const box = el('input', { type: 'checkbox', checked: chosen.has(phone) });
      box.addEventListener('change', () => choose(phone, box.checked));
      const words = [
        el('b', {}, name),
        el('small', {}, role === 'staff' ? where : role),
        el('i', { className: 'badge' }),
      ];
      chip = el('label', { id: `chip-${phone}` }, box, ...words);
      people.append(chip);
    }
    const count = itemsOf(phone, state).length;
    if (chosen.has(phone) || !seen.has(phone)) seen.set(phone, count);
    const unseen = Math.max(0, count - seen.get(phone));
    const badge = chip.querySelector('.badge');
    badge.textContent = unseen === 0 ? '' : String(unseen);
    badge.title = unseen === 0 ? '' : `${unseen} new`;
  }
}

const itemsOf = (number, { messages, prompts }) => [
  ...prompts.filter(({ phone }) => phone === number),
  ...messages.filter(({ to }) => to === number),
];

function showPhones(owners, state) {
  for (const owner of owners) {
    let phone = shown.get(owner.phone);
    if (!chosen.has(owner.phone)) {
      phone?.element.remove();
      shown.delete(owner.phone);
      continue;
    }
    if (!phone) {
      phone = new Phone(owner, look);
      shown.set(owner.phone, phone);
      // In the order of the list, whichever was chosen first.
      const before = owners.slice(owners.indexOf(owner) + 1).find(({ phone }) => shown.has(phone));
      phones.insertBefore(phone.element, before ? shown.get(before.phone).element : null);
    }
    phone.show(
      state.messages.filter(({ to }) => to === owner.phone),
      state.prompts.filter(prompt => prompt.phone === owner.phone),
      state.authenticators.find(app => app.phone === owner.phone),
    );
  }
  document.querySelector('#none').hidden = shown.size > 0;
}

/** Tells people who do not see the page what came, for the phones they chose. */
function announce(owners, { messages, prompts }) {
  const items = [
    ...messages.map(({ id, to, text }) => ({ id, phone: to, words: `message: ${text}` })),
    ...prompts.map(({ referenceId, company, phone, merchant }) => ({
      id: referenceId,
      phone,
      words: `${company} asks to pay ${merchant}`,
    })),
  ];
  const fresh = known ? items.filter(({ id, phone }) => !known.has(id) && chosen.has(phone)) : [];
  known = new Set(items.map(({ id }) => id));
  const nameOf = number => owners.find(({ phone }) => phone === number)?.name;
  if (fresh.length > 0)
    news.textContent = fresh.map(({ phone, words }) => `${nameOf(phone)}: ${words}`).join('. ');
}

function complain(words) {
  trouble.hidden = words === '';
  if (trouble.textContent !== words) trouble.textContent = words;
}

async function look() {
  let state;
  try {
    state = await (await fetch('handset/state')).json();
  } catch {
    complain('The handset program has stopped. Start Linka again; this page finds it by itself.');
    return;
  }
  complain(
    state.away.length > 0 ? `${state.away.join(' and ')}: not running, so no prompts can be shown.` : '',
  );
  const owners = ownersOf(state);
  chosen ??= firstChoice(owners);
  announce(owners, state);
  showPeople(owners, state);
  showPhones(owners, state);
}

async function follow() {
  if (!document.hidden) await look();
  setTimeout(follow, POLL_MS);
}
document.addEventListener('visibilitychange', look);
void follow();
