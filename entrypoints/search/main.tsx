// The search in a small window of its own: by keyboard from any page, from the context menu, from the address bar.
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/page.css';
import '../../components/card/card.css';
import '../../components/search/search.css';
import './page.css';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { textsFor } from '../../lib/i18n/texts.ts';
import { takeHandedQuery } from '../../lib/messages/handed-query.ts';
import { loadSettings } from '../../lib/settings/stored.ts';
import { SearchPage } from './SearchPage.tsx';

const [settings, handed, { incognito, type }] = await Promise.all([
  loadSettings(),
  takeHandedQuery(),
  browser.windows.getCurrent(),
]);
const language = chooseLanguage(settings.language, navigator.languages);
const texts = textsFor(language);
document.documentElement.lang = language;
document.title = texts.search.title;
const app = document.querySelector('#app');
if (app)
  render(
    <SearchPage
      first={handed ?? { query: '', isPrivate: incognito }}
      isPrivateWindow={incognito}
      isOwnWindow={type === 'popup'}
      texts={texts}
    />,
    app,
  );
