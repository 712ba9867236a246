// The card: an extension page in a frame inside the page. Talks to the page script over one MessagePort, to the background by messages.
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/card/card.css';
import './page.css';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { textsFor } from '../../lib/i18n/texts.ts';
import { followSettings, loadSettings } from '../../lib/settings/stored.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import { CardPage } from './CardPage.tsx';
import { hostPort } from './host-port.ts';
import { CardSession } from './session.ts';

const app = document.querySelector('#app');
// Where storage is closed to a frame (blocked cookies), the card still works, in the browser's language.
const settings = loadSettings().catch(() => DEFAULT_SETTINGS);

const session = new CardSession(await hostPort());

function show({ language: wanted, cardSize }: Settings): void {
  const language = chooseLanguage(wanted, navigator.languages);
  document.documentElement.lang = language;
  if (app) render(<CardPage session={session} size={cardSize} texts={textsFor(language)} />, app);
}

show(await settings);
// A card lives as long as its page. Where storage is closed, the language stays.
followSettings(show, new AbortController().signal).catch(() => undefined);
