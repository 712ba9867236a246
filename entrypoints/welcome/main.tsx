// The welcome page: what Byname does, three short steps, a sample to try.
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/page.css';
import '../../components/feeds/feeds.css';
import '../../components/card/card.css';
import '../../components/options/options.css';
import '../../components/welcome/welcome.css';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { textsFor } from '../../lib/i18n/texts.ts';
import { loadSettings } from '../../lib/settings/stored.ts';
import { WelcomePage } from './WelcomePage.tsx';

const settings = await loadSettings();
const language = chooseLanguage(settings.language, navigator.languages);
const texts = textsFor(language);
document.documentElement.lang = language;
document.title = texts.welcome.title;
const app = document.querySelector('#app');
if (app) render(<WelcomePage first={settings} texts={texts} />, app);
