// Every text a person sees, in every language. Compiled in; the shapes come from the English files, so a missing key is a type error.
import { card as cardEn } from './en/card.ts';
import { common as commonEn } from './en/common.ts';
import { dossier as dossierEn } from './en/dossier.ts';
import { encounters as encountersEn } from './en/encounters.ts';
import { feedForm as feedFormEn } from './en/feed-form.ts';
import { feeds as feedsEn } from './en/feeds.ts';
import { intake as intakeEn } from './en/intake.ts';
import { mute as muteEn } from './en/mute.ts';
import { options as optionsEn } from './en/options.ts';
import { own as ownEn } from './en/own.ts';
import { panel as panelEn } from './en/panel.ts';
import { paste as pasteEn } from './en/paste.ts';
import { popup as popupEn } from './en/popup.ts';
import { privacy as privacyEn } from './en/privacy.ts';
import { reading as readingEn } from './en/reading.ts';
import { search as searchEn } from './en/search.ts';
import { settings as settingsEn } from './en/settings.ts';
import { showing as showingEn } from './en/showing.ts';
import { telegram as telegramEn } from './en/telegram.ts';
import { undone as undoneEn } from './en/undone.ts';
import { welcome as welcomeEn } from './en/welcome.ts';
import { card as cardJa } from './ja/card.ts';
import { common as commonJa } from './ja/common.ts';
import { dossier as dossierJa } from './ja/dossier.ts';
import { encounters as encountersJa } from './ja/encounters.ts';
import { feedForm as feedFormJa } from './ja/feed-form.ts';
import { feeds as feedsJa } from './ja/feeds.ts';
import { intake as intakeJa } from './ja/intake.ts';
import { mute as muteJa } from './ja/mute.ts';
import { options as optionsJa } from './ja/options.ts';
import { own as ownJa } from './ja/own.ts';
import { panel as panelJa } from './ja/panel.ts';
import { paste as pasteJa } from './ja/paste.ts';
import { popup as popupJa } from './ja/popup.ts';
import { privacy as privacyJa } from './ja/privacy.ts';
import { reading as readingJa } from './ja/reading.ts';
import { search as searchJa } from './ja/search.ts';
import { settings as settingsJa } from './ja/settings.ts';
import { showing as showingJa } from './ja/showing.ts';
import { telegram as telegramJa } from './ja/telegram.ts';
import { undone as undoneJa } from './ja/undone.ts';
import { welcome as welcomeJa } from './ja/welcome.ts';
import type { Language } from './languages.ts';

export interface Texts {
  language: Language;
  common: typeof commonEn;
  card: typeof cardEn;
  dossier: typeof dossierEn;
  mute: typeof muteEn;
  panel: typeof panelEn;
  popup: typeof popupEn;
  options: typeof optionsEn;
  encounters: typeof encountersEn;
  feeds: typeof feedsEn;
  feedForm: typeof feedFormEn;
  intake: typeof intakeEn;
  own: typeof ownEn;
  reading: typeof readingEn;
  search: typeof searchEn;
  showing: typeof showingEn;
  settings: typeof settingsEn;
  privacy: typeof privacyEn;
  paste: typeof pasteEn;
  telegram: typeof telegramEn;
  undone: typeof undoneEn;
  welcome: typeof welcomeEn;
}

const TEXTS: Record<Language, Texts> = {
  en: {
    language: 'en',
    common: commonEn,
    card: cardEn,
    dossier: dossierEn,
    mute: muteEn,
    panel: panelEn,
    popup: popupEn,
    options: optionsEn,
    encounters: encountersEn,
    feeds: feedsEn,
    feedForm: feedFormEn,
    intake: intakeEn,
    own: ownEn,
    reading: readingEn,
    search: searchEn,
    showing: showingEn,
    settings: settingsEn,
    privacy: privacyEn,
    paste: pasteEn,
    telegram: telegramEn,
    undone: undoneEn,
    welcome: welcomeEn,
  },
  ja: {
    language: 'ja',
    common: commonJa,
    card: cardJa,
    dossier: dossierJa,
    mute: muteJa,
    panel: panelJa,
    popup: popupJa,
    options: optionsJa,
    encounters: encountersJa,
    feeds: feedsJa,
    feedForm: feedFormJa,
    intake: intakeJa,
    own: ownJa,
    reading: readingJa,
    search: searchJa,
    showing: showingJa,
    settings: settingsJa,
    privacy: privacyJa,
    paste: pasteJa,
    telegram: telegramJa,
    undone: undoneJa,
    welcome: welcomeJa,
  },
};

export const textsFor = (language: Language): Texts => TEXTS[language];
