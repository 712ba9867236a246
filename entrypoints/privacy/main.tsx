// The privacy page: what is kept, what was asked for, what a page could see.
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/page.css';
import '../../components/options/options.css';
import '../../components/feeds/feeds.css';
import '../../components/privacy/privacy.css';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { textsFor } from '../../lib/i18n/texts.ts';
import { loadSettings } from '../../lib/settings/stored.ts';
import { PrivacyPage } from './PrivacyPage.tsx';

const settings = await loadSettings();
const language = chooseLanguage(settings.language, navigator.languages);
const texts = textsFor(language);
document.documentElement.lang = language;
document.title = texts.privacy.title;
const app = document.querySelector('#app');
if (app) render(<PrivacyPage first={settings} texts={texts} />, app);
