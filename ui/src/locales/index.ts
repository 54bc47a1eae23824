/** Both languages are in the bundle: nothing is fetched, and switching is at once. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from './en-US';
import { chinese } from './zh-CN';

export type LanguageCode = 'zh-CN' | 'en-US';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof chinese;
  }
}

/** Prepares the texts; called once, before the first paint. */
export function initTexts(language: LanguageCode): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'app',
    ns: Object.keys(chinese),
    resources: { 'zh-CN': chinese, 'en-US': english },
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = language;
}

/** Changes the language of every screen at once. */
export function changeLanguage(language: LanguageCode): void {
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
