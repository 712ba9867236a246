// The dossier: everything that is known of the entity that the address names; without one, what the user keeps of entities.
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/page.css';
import '../../components/card/card.css';
import '../../components/own/own.css';
import '../../components/dossier/dossier.css';
import '../../components/dossier/picture.css';
import '../../components/dossier/print.css';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { textsFor } from '../../lib/i18n/texts.ts';
import { followSettings } from '../../lib/settings/stored.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { App } from './App.tsx';

const app = document.querySelector('#app');

function show({ language: wanted }: Settings): void {
  const language = chooseLanguage(wanted, navigator.languages);
  document.documentElement.lang = language;
  if (app) render(<App texts={textsFor(language)} />, app);
}

await followSettings(show, new AbortController().signal);
