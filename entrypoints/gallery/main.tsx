// Every component in its states, one at a time, for eyes and for tests; in no build that ships (see wxt.config.ts). The state
// stands behind the "#", with ",ja" for Japanese.
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/page.css';
import '../../components/card/card.css';
import '../../components/options/options.css';
import '../../components/dossier/dossier.css';
import '../../components/dossier/picture.css';
import '../../components/feeds/feeds.css';
import '../../components/own/own.css';
import '../../components/paste/paste.css';
import '../../components/popup/found.css';
import '../../components/popup/popup.css';
import '../../components/privacy/privacy.css';
import '../../components/welcome/welcome.css';
import './gallery.css';
import { textsFor } from '../../lib/i18n/texts.ts';
import { Gallery } from './Gallery.tsx';
import { STATES } from './states.ts';

const app = document.querySelector('#app');

function show(): void {
  const [name = '', language] = location.hash.slice(1).split(',');
  const texts = textsFor(language === 'ja' ? 'ja' : 'en');
  document.documentElement.lang = texts.language;
  if (!app) return;
  render(null, app);
  render(<Gallery states={STATES} name={name} texts={texts} />, app);
}

window.addEventListener('hashchange', show);
show();
