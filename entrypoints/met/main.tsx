// "What you met": the memory of encounters, by day, by name and by place, and how to be rid of it.
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/page.css';
import '../../components/encounters/encounters.css';
import '../../components/encounters/met.css';
import { loadSettings } from '../../lib/settings/stored.ts';
import { MetPage } from './MetPage.tsx';

const app = document.querySelector('#app');
const settings = await loadSettings();
if (app) render(<MetPage first={settings} />, app);
