export { LanguageChoice } from './LanguageChoice.tsx';
export { speakAsKept, useLanguage } from './switch.ts';
