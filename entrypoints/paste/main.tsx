// A box to paste a text into, with the same marks and cards as on a page.
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/page.css';
import '../../components/card/card.css';
import '../../components/options/options.css';
import '../../components/paste/paste.css';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { textsFor } from '../../lib/i18n/texts.ts';
import { loadSettings } from '../../lib/settings/stored.ts';
import { PastePage } from './PastePage.tsx';

const settings = await loadSettings();
const language = chooseLanguage(settings.language, navigator.languages);
const texts = textsFor(language);
document.documentElement.lang = language;
document.title = texts.paste.title;
const app = document.querySelector('#app');
if (app) render(<PastePage settings={settings} texts={texts} />, app);
