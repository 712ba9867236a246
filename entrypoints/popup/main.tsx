// The popup of the toolbar button: this site, what was found on it, state of the intel.
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/card/card.css';
import '../../components/popup/found.css';
import '../../components/popup/popup.css';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { textsFor } from '../../lib/i18n/texts.ts';
import { loadSettings } from '../../lib/settings/stored.ts';
import { PopupPage } from './PopupPage.tsx';

const [settings, [tab]] = await Promise.all([
  loadSettings(),
  browser.tabs.query({ active: true, currentWindow: true }),
]);
const language = chooseLanguage(settings.language, navigator.languages);
document.documentElement.lang = language;
const app = document.querySelector('#app');
if (app)
  render(<PopupPage tabId={tab?.id ?? -1} windowId={tab?.windowId ?? -1} texts={textsFor(language)} />, app);
