// The options page: where intel comes in, how marks look, which sites are read.
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/page.css';
import '../../components/card/card.css';
import '../../components/search/search.css';
import '../../components/options/options.css';
import '../../components/feeds/feeds.css';
import '../../components/own/own.css';
import '../../components/reading/reading.css';
import { loadSettings } from '../../lib/settings/stored.ts';
import { OptionsPage } from './OptionsPage.tsx';

const app = document.querySelector('#app');
const settings = await loadSettings();
if (app) render(<OptionsPage first={settings} />, app);
