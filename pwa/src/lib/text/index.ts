export { inEnglish, inEveryLanguage, type Catalogue, type Translation, type Words } from './catalogue.ts';
export { compileWith, locale, onSpeak, say, speak, spoken, type Message } from './say.ts';
