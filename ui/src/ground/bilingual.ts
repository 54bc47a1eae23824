/** Texts that stand in both languages. */

/** What is shown of it. */
export function inLanguage(text: { zh: string; en: string }, language: string): string {
  return language.startsWith('zh') ? text.zh : text.en;
}
