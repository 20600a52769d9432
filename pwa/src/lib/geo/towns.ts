import type { LatLng } from '@linka/contracts/places';

export interface Area extends LatLng {
  readonly name: string;
}
export interface Town {
  readonly name: string;
  readonly areas: readonly Area[];
}

/** Places to begin from when the phone does not say where it is: centres of neighbourhoods, to about 500 m. */
export const towns: readonly Town[] = [
  {
    name: 'Lusaka',
    areas: [
      { name: 'Town centre', lat: -15.4167, lng: 28.2833 },
      { name: 'Kabulonga', lat: -15.4236, lng: 28.3403 },
      { name: 'Woodlands', lat: -15.4372, lng: 28.3306 },
      { name: 'Chilenje', lat: -15.4508, lng: 28.3247 },
      { name: 'Northmead', lat: -15.3969, lng: 28.2961 },
      { name: 'Matero', lat: -15.3711, lng: 28.2528 },
      { name: 'Kalingalinga', lat: -15.4025, lng: 28.3331 },
      { name: 'Mtendere', lat: -15.4003, lng: 28.3581 },
      { name: 'Kanyama', lat: -15.4353, lng: 28.2483 },
      { name: 'Chelstone', lat: -15.3708, lng: 28.3875 },
      { name: 'Garden', lat: -15.3883, lng: 28.2903 },
      { name: 'Makeni', lat: -15.4633, lng: 28.2625 },
    ],
  },
  {
    name: 'Kitwe',
    areas: [
      { name: 'Town centre', lat: -12.8167, lng: 28.2 },
      { name: 'Parklands', lat: -12.8272, lng: 28.2286 },
      { name: 'Wusakile', lat: -12.8308, lng: 28.2178 },
      { name: 'Buchi', lat: -12.8014, lng: 28.2342 },
    ],
  },
  {
    name: 'Ndola',
    areas: [
      { name: 'Town centre', lat: -12.9683, lng: 28.6337 },
      { name: 'Itawa', lat: -12.9592, lng: 28.6742 },
      { name: 'Masala', lat: -12.9886, lng: 28.6486 },
    ],
  },
  {
    name: 'Livingstone',
    areas: [
      { name: 'Town centre', lat: -17.8519, lng: 25.8544 },
      { name: 'Dambwa', lat: -17.8453, lng: 25.8381 },
      { name: 'Maramba', lat: -17.8486, lng: 25.8772 },
    ],
  },
];
