import type { DemoPerson } from '../demo/people.ts';
import type { RunFile } from './run-file.ts';

/** The page a newcomer reads when the system is up. */
export function page(run: RunFile, people: readonly DemoPerson[], seconds: number): string {
  const column = (label: string, value: string) => `  ${label.padEnd(12)}${value}`;
  return [
    '',
    `Linka is up (${seconds.toFixed(1)} s).`,
    '',
    column('App', run.app),
    column(
      'Handset',
      `${run.handset}   the phones: sign-in codes by SMS, prompts to pay, the operator’s second code`,
    ),
    column('Gateway', `${run.gateway}   API: ${run.gateway}/docs`),
    column('MoMo', run.momo),
    column('Airtel', run.airtel),
    column('Delivery', run.delivery),
    ...run.shops.map((shop, i) => column(i === 0 ? 'Shops' : '', `${shop.url}   ${shop.name}`)),
    '',
    column('Databases', run.databases.postgres.description),
    column('', run.databases.mongodb.description),
    '',
    'People to sign in as (the code appears on the handset page):',
    ...people.map(person => `  ${person.phone}  ${person.role.padEnd(9)} ${person.name}, ${person.where}`),
    '',
    'Try: sign in as a shopper, choose Lusaka, buy maize meal, approve the prompt on the handset page; then sign in',
    'as that shop’s staff in another window, accept and prepare it; then as a courier, and bring it to the door.',
    '',
    'Ctrl-C stops everything. Data stays; npm start -- --reset starts over.',
    '',
  ].join('\n');
}
