// The languages that the interface speaks, and which of them a person gets.

export const LANGUAGES = ['en', 'ja'] as const;

export type Language = (typeof LANGUAGES)[number];

const isLanguage = (tag: string): tag is Language => LANGUAGES.some((language) => language === tag);

/** `setting` as in the settings; `wanted` are BCP 47 tags in order of preference (navigator.languages). */
export function chooseLanguage(setting: 'auto' | Language, wanted: readonly string[]): Language {
  if (setting !== 'auto') return setting;
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(base)) return base;
  }
  return 'en';
}
