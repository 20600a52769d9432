import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Id, Instant } from '../ids/index.ts';
import { Msisdn } from '../phone/index.ts';
import { ShopParams } from '../shops/index.ts';

/** How many people a shop may have, those invited counted in. */
export const MOST_PEOPLE = 20;

/** Who works in a shop, and who was invited and has not signed in since. */
export const People = z.object({
  people: z.array(
    z.object({
      accountId: Id,
      phone: Msisdn,
      name: z.nullable(z.string()),
      isOwner: z.boolean(),
    }),
  ),
  invited: z.array(z.object({ phone: Msisdn, invitedAt: Instant })),
});
export type People = z.infer<typeof People>;

const owners = { tag: 'staff', caller: 'staff' } as const;
const Person = z.object({ ...ShopParams.shape, phone: Msisdn });

export const listPeople = endpoint({
  ...owners,
  id: 'listPeople',
  method: 'get',
  path: '/shops/:shopId/people',
  summary: 'For the owner: who works in the shop, and who is invited',
  params: ShopParams,
  status: 200,
  answer: People,
  problems: ['shop_unknown'],
});

export const invitePerson = endpoint({
  ...owners,
  id: 'invitePerson',
  method: 'put',
  path: '/shops/:shopId/people/:phone',
  summary:
    'For the owner: invite by phone number; an SMS says so, and who signs in with it within 14 days is staff',
  params: Person,
  status: 204,
  problems: ['shop_unknown', 'too_many_people'],
});

export const removePerson = endpoint({
  ...owners,
  id: 'removePerson',
  method: 'delete',
  path: '/shops/:shopId/people/:phone',
  summary: 'For the owner: takes back an invitation or somebody’s work, at once; the owner stays',
  params: Person,
  status: 204,
  problems: ['shop_unknown'],
});
