import { cx } from './cx.ts';

/** Line drawings on a 24 × 24 grid. Each is decoration: the words stand beside it or in its control's label. */
const paths = {
  alert:
    'M12 8v5m0 3.2v.1M10.3 4.2 2.6 17.6A2 2 0 0 0 4.3 20.6h15.4a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0Z',
  back: 'M15 5l-7 7 7 7',
  basket: 'M3.5 10h17l-1.6 8.2a2 2 0 0 1-2 1.6H7.1a2 2 0 0 1-2-1.6L3.5 10Zm4-0 3-6m6 6-3-6',
  bell: 'M6 10a6 6 0 1 1 12 0c0 5 2 6 2 6H4s2-1 2-6Zm4 9.5a2.2 2.2 0 0 0 4 0',
  bellOff:
    'M3 3l18 18M8 5.5A6 6 0 0 1 18 10c0 2 .3 3.5.7 4.500M6.2 9C5.900 14.5 4 16 4 16h12m-6 3.500a2.2 2.2 0 0 0 4 0',
  bike: 'M5.5 19a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm13 0a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5.5 15.5 9 8h4l3 7.5M9 8H7m9-3h-3l2 6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevron: 'M9 5l7 7-7 7',
  clock: 'M12 7v5l3.2 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  close: 'M6 6l12 12M18 6 6 18',
  camera: 'M4 8h3.500L9 5.500h6L16.500 8H20v11H4V8Zm8 8.500a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4Z',
  cloudOff: 'M3 3l18 18M9 6.2A6 6 0 0 1 17.5 11a4 4 0 0 1 2.9 6.6M16 18.500H7a4.5 4.5 0 0 1-.8-8.9',
  house: 'M4 11.5 12 4.500l8 7M6.5 10v9h11v-9',
  list: 'M8.5 6h12m-12 6h12m-12 6h12M4 6h.1M4 12h.1M4 18h.1',
  map: 'M9 4 3.5 6.500v13L9 17l6 3 5.5-2.500v-13L15 7 9 4Zm0 0v13m6-10v13',
  minus: 'M6 12h12',
  moon: 'M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.500Z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8.500a7.5 7.5 0 0 1 15 0',
  phone:
    'M6.5 3.500h3l1.5 4-2 1.500a12 12 0 0 0 6 6l1.5-2 4 1.500v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4.5 5.700a2 2 0 0 1 2-2.200Z',
  pin: 'M12 21s7-6.3 7-11.500a7 7 0 1 0-14 0C5 14.7 12 21 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  plus: 'M12 6v12M6 12h12',
  receipt: 'M6 3.500h12v17l-2.4-1.5-2.4 1.500L12 19.500l-1.2 1-2.4-1.500L6 20.500v-17Zm3 5h6m-6 4h6',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.300M17.5 3v4h-4',
  search: 'M10.8 17.500a6.7 6.7 0 1 0 0-13.4 6.7 6.7 0 0 0 0 13.400Zm5-1.8 4.7 4.8',
  shield: 'M12 3.5 5 6v6c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6l-7-2.500Zm-3 8.5 2.2 2.200L15.5 10',
  shop: 'M4 10v10h16V10M3 7.5 4.7 4h14.600L21 7.500a3 3 0 0 1-6 .5 3 3 0 0 1-6 0 3 3 0 0 1-6-.500ZM9.5 20v-5.500h5V20',
  target:
    'M12 18.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm0-15.500v3m0 12v3m9-9h-3M6 12H3m9 1.200a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.400Z',
  trash: 'M5 7h14M9.5 7V4.500h5V7m-8 0 .8 12.500h9.400L17.5 7',
  bread: 'M5 19.5V11a3.8 3.8 0 0 1 0-6.500h14a3.8 3.8 0 0 1 0 6.500v8.500H5Zm5-9v4m4-4v4',
  cross: 'M9.5 4h5v5.500H20v5h-5.500V20h-5v-5.500H4v-5h5.500V4Z',
  hammer:
    'm13.5 9.5-8.8 8.800a1.5 1.5 0 0 0 2.1 2.100l8.7-8.800M11 6.500l3-3 6.5 6.5-3 3-2-2-2.5.5-1-1 .5-2.500L11 6.500Z',
  leaf: 'M5 19c0-9 5-14 15-14 0 10-5 15-13 14m-2 1.500C6.5 15.5 10 12 14 10.5',
  pot: 'M4.5 10.500h15l-1 7a2.5 2.5 0 0 1-2.5 2h-8a2.5 2.5 0 0 1-2.5-2l-1-7Zm-2 0h19M9 7c0-1.5 1.5-1.5 1.5-3.500M14 7c0-1.5 1.5-1.5 1.5-3.5',
  share: 'M12 15V4m0 0L8 8m4-4 4 4M5 13v5.500h14V13',
  sparkle: 'M12 4l1.8 5.200L19 11l-5.2 1.800L12 18l-1.8-5.200L5 11l5.2-1.800L12 4Z',
  wallet: 'M4 7.500v10a2 2 0 0 0 2 2h13.500v-11H6a2 2 0 0 1-2-1.600c0-1.3 1-2.4 2.3-2.400H17v4m-1 5.500h.1',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({
  name,
  size = 24,
  className,
}: {
  name: IconName;
  size?: number;
  className?: string;
}) => (
  <svg
    className={cx('shrink-0', className)}
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={2}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={paths[name]} />
  </svg>
);
