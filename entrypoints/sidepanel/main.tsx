// The side panel (Firefox: sidebar): what the tab in front shows of the intel.
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/card/card.css';
import '../../components/popup/found.css';
import '../../components/search/search.css';
import '../../components/panel/panel.css';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { textsFor } from '../../lib/i18n/texts.ts';
import { followSettings } from '../../lib/settings/stored.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { PanelPage } from './PanelPage.tsx';

const app = document.querySelector('#app');
// In a tab of its own it is never about itself.
const own = (await browser.tabs.getCurrent())?.id;

function show({ language: wanted }: Settings): void {
  const language = chooseLanguage(wanted, navigator.languages);
  const texts = textsFor(language);
  document.documentElement.lang = language;
  document.title = texts.panel.title;
  if (app) render(<PanelPage ownTab={own} texts={texts} />, app);
}

await followSettings(show, new AbortController().signal);
