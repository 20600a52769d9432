import { shortText } from '@linka/contracts/ids';
import { Msisdn } from '@linka/contracts/phone';
import { LatLng } from '@linka/contracts/places';
import * as z from 'zod';

/** Somebody who works for the company. `home` is where they wait for work until a place is reported. */
export const Courier = z.strictObject({ name: shortText(60), phone: Msisdn, home: LatLng });
export type Courier = z.infer<typeof Courier>;

const courier = (name: string, phone: string, lat: number, lng: number): Courier => ({
  name,
  phone,
  home: { lat, lng },
});

/** Couriers of the demonstration: three in Lusaka, one in each of the other towns. */
export const demoCouriers: Courier[] = [
  courier('Mutale Banda', '+260977000001', -15.4167, 28.2833), // Lusaka, town centre
  courier('Chanda Phiri', '+260977000002', -15.4389, 28.3236), // Lusaka, Kabulonga
  courier('Natasha Zulu', '+260977000003', -15.3736, 28.2725), // Lusaka, Mandevu
  courier('Bwalya Mwansa', '+260977000004', -12.8024, 28.2132), // Kitwe
  courier('Kelvin Chileshe', '+260977000005', -12.9587, 28.6366), // Ndola
  courier('Mwiza Siame', '+260977000006', -17.8419, 25.8543), // Livingstone
];
