// Every text a person sees, in every language. Compiled in; the shapes come from the English files, so a missing key is a type error.
import { backgroundTextsFor, type BackgroundTexts } from './background-texts.ts';
import { card as cardEn } from './en/card.ts';
import { dossier as dossierEn } from './en/dossier.ts';
import { encounters as encountersEn } from './en/encounters.ts';
import { feedForm as feedFormEn } from './en/feed-form.ts';
import { feeds as feedsEn } from './en/feeds.ts';
import { intake as intakeEn } from './en/intake.ts';
import { mute as muteEn } from './en/mute.ts';
import { options as optionsEn } from './en/options.ts';
import { panel as panelEn } from './en/panel.ts';
import { paste as pasteEn } from './en/paste.ts';
import { privacy as privacyEn } from './en/privacy.ts';
import { reading as readingEn } from './en/reading.ts';
import { settings as settingsEn } from './en/settings.ts';
import { telegram as telegramEn } from './en/telegram.ts';
import { undone as undoneEn } from './en/undone.ts';
import { welcome as welcomeEn } from './en/welcome.ts';
import { card as cardJa } from './ja/card.ts';
import { dossier as dossierJa } from './ja/dossier.ts';
import { encounters as encountersJa } from './ja/encounters.ts';
import { feedForm as feedFormJa } from './ja/feed-form.ts';
import { feeds as feedsJa } from './ja/feeds.ts';
import { intake as intakeJa } from './ja/intake.ts';
import { mute as muteJa } from './ja/mute.ts';
import { options as optionsJa } from './ja/options.ts';
import { panel as panelJa } from './ja/panel.ts';
import { paste as pasteJa } from './ja/paste.ts';
import { privacy as privacyJa } from './ja/privacy.ts';
import { reading as readingJa } from './ja/reading.ts';
import { settings as settingsJa } from './ja/settings.ts';
import { telegram as telegramJa } from './ja/telegram.ts';
import { undone as undoneJa } from './ja/undone.ts';
import { welcome as welcomeJa } from './ja/welcome.ts';
import type { Language } from './languages.ts';

export interface Texts extends BackgroundTexts {
  card: typeof cardEn;
  dossier: typeof dossierEn;
  mute: typeof muteEn;
  panel: typeof panelEn;
  options: typeof optionsEn;
  encounters: typeof encountersEn;
  feeds: typeof feedsEn;
  feedForm: typeof feedFormEn;
  intake: typeof intakeEn;
  reading: typeof readingEn;
  settings: typeof settingsEn;
  privacy: typeof privacyEn;
  paste: typeof pasteEn;
  telegram: typeof telegramEn;
  undone: typeof undoneEn;
  welcome: typeof welcomeEn;
}

const TEXTS: Record<Language, Texts> = {
  en: {
    ...backgroundTextsFor('en'),
    card: cardEn,
    dossier: dossierEn,
    mute: muteEn,
    panel: panelEn,
    options: optionsEn,
    encounters: encountersEn,
    feeds: feedsEn,
    feedForm: feedFormEn,
    intake: intakeEn,
    reading: readingEn,
    settings: settingsEn,
    privacy: privacyEn,
    paste: pasteEn,
    telegram: telegramEn,
    undone: undoneEn,
    welcome: welcomeEn,
  },
  ja: {
    ...backgroundTextsFor('ja'),
    card: cardJa,
    dossier: dossierJa,
    mute: muteJa,
    panel: panelJa,
    options: optionsJa,
    encounters: encountersJa,
    feeds: feedsJa,
    feedForm: feedFormJa,
    intake: intakeJa,
    reading: readingJa,
    settings: settingsJa,
    privacy: privacyJa,
    paste: pasteJa,
    telegram: telegramJa,
    undone: undoneJa,
    welcome: welcomeJa,
  },
};

export const textsFor = (language: Language): Texts => TEXTS[language];
