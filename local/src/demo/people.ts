import type { Msisdn } from '@linka/contracts/phone';
import type { LatLng } from '@linka/contracts/places';

/** Someone in the demonstration: their phone number is their account and their MoMo wallet. */
export interface DemoPerson {
  readonly name: string;
  readonly phone: Msisdn;
  readonly role: 'shopper' | 'courier' | 'staff' | 'operator';
  /** Where they are found, for the list of people to try. */
  readonly where: string;
}

const person = (role: DemoPerson['role'], name: string, phone: Msisdn, where: string): DemoPerson => ({
  role,
  name,
  phone,
  where,
});

export const shoppers = [
  person('shopper', 'Thandiwe Banda', '+260960000001', 'Lusaka'),
  person('shopper', 'Joseph Mwila', '+260970000002', 'Kitwe'),
] as const;

const courier = (name: string, phone: Msisdn, where: string, home: LatLng) => ({
  ...person('courier', name, phone, where),
  home,
});

/** The courier company's riders; `home` is where they wait for work. */
export const couriers = [
  courier('Chanda Phiri', '+260960000011', 'Lusaka', { lat: -15.4131, lng: 28.3237 }),
  courier('Mutinta Hachipuka', '+260960000012', 'Lusaka', { lat: -15.3875, lng: 28.3081 }),
  courier('Kelvin Bwalya', '+260960000013', 'Kitwe', { lat: -12.8024, lng: 28.2132 }),
  courier('Misozi Daka', '+260960000014', 'Ndola', { lat: -12.9587, lng: 28.6366 }),
  courier('Inonge Sitali', '+260960000015', 'Livingstone', { lat: -17.8419, lng: 25.8543 }),
] as const;

/** The same riders as the delivery system's COURIERS setting has them, to be written as JSON. */
export const courierRoster = couriers.map(({ name, phone, home }) => ({ name, phone, home }));

export const operator = person('operator', 'Mwansa Kabwe', '+260960000021', 'Linka, Lusaka');

/** One owner a shop; owners are the shop's staff. */
export const owners = {
  kabulonga: person('staff', 'Mutale Chileshe', '+260960000101', 'Mutale’s Corner Grocery'),
  kalingalinga: person('staff', 'Bana Chanda', '+260960000102', 'Bana Chanda Fresh Produce'),
  chilenje: person('staff', 'Gift Lungu', '+260960000103', 'Chilenje Weekend Braai'),
  matero: person('staff', 'Moses Tembo', '+260960000104', 'Matero Build & Paint'),
  chelstone: person('staff', 'Natasha Zulu', '+260960000105', 'Chelstone Community Pharmacy'),
  kitwe: person('staff', 'Beatrice Musonda', '+260960000106', 'Parklands Hot Loaf Bakery'),
  ndola: person('staff', 'Emmanuel Ng’andu', '+260960000107', 'Masala Home & Chitenge'),
  livingstone: person('staff', 'Mulemwa Simasiku', '+260960000108', 'Maramba Family Store'),
} as const;

/** Everybody, in the order a newcomer would try them. */
export const people: readonly DemoPerson[] = [...shoppers, ...Object.values(owners), ...couriers, operator];
