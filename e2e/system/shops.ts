/** Shops of the demonstration that never close: their journeys can be made at any hour of the night. */
export const GROCERY = 'Mutale’s Corner Grocery';
export const PHARMACY = 'Chelstone Community Pharmacy';
