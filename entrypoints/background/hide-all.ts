// "Hide all": marks and cards go from every tab at once, and the badge says so until they are shown again.
import { browser } from 'wxt/browser';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { backgroundTextsFor } from '../../lib/i18n/background-texts.ts';
import { pagePolicy } from '../../lib/reading/policy.ts';
import { changeSettings, loadSettings } from '../../lib/settings/stored.ts';
import { badgeTurn } from './badge-turns.ts';
import { cardKey } from './card-key.ts';
import { refreshBadges } from './badge.ts';
import { tellTab } from './tell-tab.ts';

/** In every tab's badge. It tells no number of what is hidden. */
const HIDDEN_SIGN = '–';

export const toggleHidden = (): Promise<void> => changeSettings(({ hidden }) => ({ hidden: !hidden }));

async function tabIds(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.map(({ id }) => id).filter((id) => id !== undefined);
}

/** A tab's own badge stands before the common one. Tabs that are closed meanwhile need none. */
function setBadge(tabId: number, text: string): Promise<void> {
  badgeTurn(tabId);
  return browser.action.setBadgeText({ text, tabId }).catch(() => undefined);
}

/**
 * All tabs, with the setting. Told to each page, as the news would reach hidden tabs only once they are shown: their
 * marks would flash up.
 */
async function bringInStep(): Promise<void> {
  const settings = await loadSettings();
  const { hidden } = settings;
  const isSaid = (await browser.action.getBadgeText({})) === HIDDEN_SIGN;
  if (hidden === isSaid) return;
  const { showing } = backgroundTextsFor(chooseLanguage(settings.language, navigator.languages));
  const sign = hidden ? HIDDEN_SIGN : '';
  await browser.action.setBadgeText({ text: sign });
  await browser.action.setTitle({ title: hidden ? showing.badge : '' });
  const ids = await tabIds();
  const policy = pagePolicy(settings, 'off', await cardKey());
  if (hidden) await Promise.all(ids.map((id) => tellTab(id, { type: 'policy', policy })));
  await Promise.all(ids.map((id) => setBadge(id, sign)));
  refreshBadges();
}

let last: Promise<void> = Promise.resolve();

/** One after the other: each asks first what the badge says. */
export function bringHiddenInStep(): Promise<void> {
  last = last
    .then(bringInStep)
    .catch((error: unknown) => console.error('what is hidden is not in step', error));
  return last;
}
