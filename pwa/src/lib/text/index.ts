export { inEnglish, inEveryLanguage, type Translation } from './catalogue.ts';
export { compileWith, locale, onSpeak, say, speak, spoken } from './say.ts';
