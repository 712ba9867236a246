// The texts that the background says itself: in menus, in the address bar, behind the icon. It is compiled whenever it wakes, with
// somebody waiting for marks, so the others stay out of it.
import { common as commonEn } from './en/common.ts';
import { own as ownEn } from './en/own.ts';
import { popup as popupEn } from './en/popup.ts';
import { search as searchEn } from './en/search.ts';
import { showing as showingEn } from './en/showing.ts';
import { common as commonJa } from './ja/common.ts';
import { own as ownJa } from './ja/own.ts';
import { popup as popupJa } from './ja/popup.ts';
import { search as searchJa } from './ja/search.ts';
import { showing as showingJa } from './ja/showing.ts';
import type { Language } from './languages.ts';

export interface BackgroundTexts {
  language: Language;
  common: typeof commonEn;
  own: typeof ownEn;
  popup: typeof popupEn;
  search: typeof searchEn;
  showing: typeof showingEn;
}

const TEXTS: Record<Language, BackgroundTexts> = {
  en: {
    language: 'en',
    common: commonEn,
    own: ownEn,
    popup: popupEn,
    search: searchEn,
    showing: showingEn,
  },
  ja: {
    language: 'ja',
    common: commonJa,
    own: ownJa,
    popup: popupJa,
    search: searchJa,
    showing: showingJa,
  },
};

export const backgroundTextsFor = (language: Language): BackgroundTexts => TEXTS[language];
