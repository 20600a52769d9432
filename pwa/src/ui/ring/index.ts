export * from './SoundNote.tsx';
export * from './SoundSwitch.tsx';
export * from './use-ring.ts';
export * from './use-wake-lock.ts';
