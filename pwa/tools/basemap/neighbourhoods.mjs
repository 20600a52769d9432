/**
 * Neighbourhoods people in the larger towns name when they say where they are. No openly licensed package has them, so
 * they are placed by hand, each good to about a kilometre: labels on a map, not addresses.
 */
export const neighbourhoods = {
  Lusaka: [
    ['Kabulonga', -15.4236, 28.3364],
    ['Woodlands', -15.4382, 28.3345],
    ['Chilenje', -15.4447, 28.3122],
    ['Libala', -15.4385, 28.302],
    ['Kabwata', -15.434, 28.2965],
    ['Kamwala', -15.4275, 28.288],
    ['Longacres', -15.418, 28.3105],
    ['Rhodes Park', -15.406, 28.308],
    ['Northmead', -15.396, 28.299],
    ['Roma', -15.383, 28.318],
    ['Olympia', -15.386, 28.33],
    ['Ng’ombe', -15.37, 28.325],
    ['Garden', -15.387, 28.3],
    ['Emmasdale', -15.383, 28.284],
    ['Matero', -15.3722, 28.2536],
    ['George', -15.364, 28.243],
    ['Kanyama', -15.431, 28.254],
    ['Chawama', -15.463, 28.289],
    ['Makeni', -15.472, 28.265],
    ['Kalingalinga', -15.4046, 28.3323],
    ['Mtendere', -15.404, 28.355],
    ['Kaunda Square', -15.379, 28.356],
    ['Chelstone', -15.3666, 28.3806],
    ['Ibex Hill', -15.415, 28.376],
    ['Bauleni', -15.446, 28.362],
  ],
  Kitwe: [
    ['Parklands', -12.7987, 28.233],
    ['Riverside', -12.802, 28.244],
    ['Nkana West', -12.818, 28.201],
    ['Wusakile', -12.842, 28.215],
    ['Chimwemwe', -12.785, 28.186],
    ['Ndeke', -12.857, 28.25],
  ],
  Ndola: [
    ['Masala', -12.9837, 28.6412],
    ['Kansenshi', -12.949, 28.627],
    ['Chifubu', -12.922, 28.636],
    ['Twapia', -12.976, 28.575],
    ['Lubuto', -12.995, 28.665],
  ],
  Livingstone: [
    ['Maramba', -17.8449, 25.8756],
    ['Dambwa', -17.845, 25.84],
    ['Libuyu', -17.854, 25.883],
    ['Linda', -17.83, 25.88],
  ],
};
