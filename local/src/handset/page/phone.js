import { el, moneyWords, phoneWords, timeWords } from './elements.js';

const CODE = /\b\d{6}\b/;

/** One person's phone: what MoMo asks on top, then the messages, newest first. */
export class Phone {
  constructor({ name, phone, role, where }, changed) {
    this.changed = changed;
    this.items = new Map();
    this.prompts = el('div', { className: 'prompts' });
    this.authenticator = el('p', { className: 'authenticator', hidden: true });
    this.outcome = el('p', { className: 'outcome', role: 'status', hidden: true });
    this.messages = el('ol', { className: 'messages' });
    this.empty = el('p', { className: 'empty' }, 'No messages yet. Sign-in codes and receipts come here.');
    const about = role === 'staff' ? where : `${role}${where ? `, ${where}` : ''}`;
    const title = el('h2', { id: `title-${phone}` }, name);
    const head = el(
      'header',
      {},
      title,
      el('p', {}, about),
      el('p', { className: 'number' }, phoneWords(phone)),
    );
    const screen = el(
      'div',
      { className: 'screen', tabIndex: 0 },
      this.prompts,
      this.authenticator,
      this.outcome,
      this.messages,
      this.empty,
    );
    screen.setAttribute('aria-label', `Screen of ${name}`);
    screen.setAttribute('role', 'region');
    this.element = el('section', { className: 'phone' }, head, screen);
    this.element.setAttribute('aria-labelledby', title.id);
  }

  /** Puts what is new on screen, takes off what is gone, and leaves the rest, and the focus, alone. */
  show(messages, prompts, app) {
    this.authenticator.hidden = app === undefined;
    if (app) this.authenticator.textContent = `Authenticator: ${app.code} · another in ${app.secondsLeft} s`;
    const wanted = new Set([
      ...messages.map(({ id }) => id),
      ...prompts.map(({ referenceId }) => referenceId),
    ]);
    for (const [id, item] of this.items) {
      if (wanted.has(id)) continue;
      item.remove();
      this.items.delete(id);
    }
    for (const message of messages) {
      if (!this.items.has(message.id)) this.messages.prepend(this.keep(message.id, messageItem(message)));
    }
    for (const prompt of prompts) {
      const { referenceId, secondsLeft } = prompt;
      if (!this.items.has(referenceId)) this.prompts.append(this.keep(referenceId, this.promptItem(prompt)));
      this.items.get(referenceId).querySelector('.left').textContent = leftWords(secondsLeft);
    }
    this.empty.hidden = this.items.size > 0;
  }

  keep(id, item) {
    this.items.set(id, item);
    return item;
  }

  promptItem({ referenceId, company, merchant, amount, currency, payerMessage }) {
    const sum = moneyWords(amount, currency);
    const button = (answer, words, className) => {
      const pressed = el('button', { type: 'button', className }, words);
      pressed.addEventListener('click', () => this.answer(referenceId, answer, sum));
      return pressed;
    };
    return el(
      'div',
      { className: 'prompt', role: 'group', ariaLabel: `${company}: pay ${sum} to ${merchant}` },
      el('p', { className: 'network' }, company),
      el('p', { className: 'ask' }, 'Pay ', el('b', {}, sum), ` to ${merchant}?`),
      el('p', { className: 'why' }, payerMessage),
      el(
        'div',
        { className: 'answers' },
        button('approve', 'Approve', 'yes'),
        button('reject', 'Reject', 'no'),
        button('ignore', 'Ignore', 'later'),
      ),
      el('p', { className: 'left' }),
    );
  }

  async answer(referenceId, answer, sum) {
    const buttons = this.items.get(referenceId)?.querySelectorAll('button') ?? [];
    for (const button of buttons) button.disabled = true;
    this.outcome.textContent = await send(referenceId, answer, sum);
    this.outcome.hidden = false;
    for (const button of buttons) button.disabled = false;
    await this.changed();
  }
}

const ended = {
  approve: sum => `You paid ${sum}.`,
  reject: sum => `You did not pay ${sum}.`,
  ignore: sum => `Left unanswered: the request for ${sum} will run out by itself.`,
};

async function send(referenceId, answer, sum) {
  try {
    const response = await fetch(`handset/prompts/${referenceId}/${answer}`, { method: 'POST' });
    const { status, reason, error } = await response.json();
    if (response.status === 404 || response.status === 409) return 'This request had already ended.';
    if (!response.ok) return `The company did not take the answer (${error ?? response.status}).`;
    if (answer === 'approve' && status === 'FAILED') return `Not paid: ${reason}.`;
    return ended[answer](sum);
  } catch {
    return 'MoMo cannot be reached. Try again.';
  }
}

function messageItem({ from, text, sentAt }) {
  const head = el(
    'p',
    { className: 'from' },
    el('b', {}, from),
    el('time', { dateTime: sentAt }, timeWords(sentAt)),
  );
  const item = el('li', {}, head, el('p', { className: 'text' }, text));
  const code = CODE.exec(text)?.[0];
  if (code) item.append(copyButton(code));
  return item;
}

function copyButton(code) {
  const button = el('button', { type: 'button', className: 'copy' }, `Copy ${code}`);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code);
    button.textContent = `Copied ${code}`;
  });
  return button;
}

const leftWords = seconds =>
  seconds >= 60 ? `Runs out in ${Math.ceil(seconds / 60)} min` : `Runs out in ${seconds} s`;
