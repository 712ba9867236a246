// The address bar's keyword. It is part of the manifest and can't be taken away: until the user switches it on, it finds nothing and
// says so.
import { browser } from 'wxt/browser';
import type { SearchResult } from '../../lib/intel/search.ts';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { backgroundTextsFor, type BackgroundTexts } from '../../lib/i18n/background-texts.ts';
import { escapeXml, plainSuggestion, xmlSuggestion, type Suggestion } from '../../lib/search/suggestion.ts';
import { loadSettings } from '../../lib/settings/stored.ts';
import { openSearch } from './search-window.ts';
import { search } from './search-index.ts';

/** The address bar shows no more. */
const SHOWN = 6;

/** Chromium reads descriptions as XML, Firefox as they are. */
const IS_XML = !import.meta.env.FIREFOX;
const suggestionOf = IS_XML ? xmlSuggestion : plainSuggestion;

async function state(): Promise<{ isOn: boolean; texts: BackgroundTexts }> {
  const { omnibox, language } = await loadSettings();
  return { isOn: omnibox, texts: backgroundTextsFor(chooseLanguage(language, navigator.languages)) };
}

/** The line that the browser shows first: what Enter does. */
function tell(text: string): void {
  void browser.omnibox.setDefaultSuggestion({ description: IS_XML ? escapeXml(text) : text });
}

export async function onOmniboxStart(): Promise<void> {
  const { isOn, texts } = await state();
  tell(isOn ? texts.search.omnibox.type : texts.search.omnibox.isOff);
}

function asSuggestion(result: SearchResult, texts: BackgroundTexts): Suggestion {
  const { name, kind, producer, tlp, hit, hitType } = result;
  const by = producer === '' ? texts.own.you : producer;
  return suggestionOf({
    name,
    hit: hit === name ? undefined : texts.search.hits[hitType](hit),
    facts: [texts.common.kinds[kind], by, `TLP:${tlp}`].join(' · '),
    // Whoever it is that has this name: the search finds it by both.
    content: `${name} ${by}`,
  });
}

/** The browser takes no two lines with the same content. */
const distinct = (suggestions: readonly Suggestion[]): Suggestion[] =>
  [...Map.groupBy(suggestions, ({ content }) => content).values()].flatMap((same) => same.slice(0, 1));

export async function onOmniboxChange(
  typed: string,
  suggest: (suggestions: Suggestion[]) => void,
): Promise<void> {
  const { isOn, texts } = await state();
  const query = typed.trim();
  if (!isOn || query === '') {
    tell(isOn ? texts.search.omnibox.type : texts.search.omnibox.isOff);
    suggest([]);
    return;
  }
  tell(texts.search.omnibox.all(query));
  const { results } = await search(query, true);
  suggest(distinct(results.map((result) => asSuggestion(result, texts))).slice(0, SHOWN));
}

/** What is typed, or the name of the line that was chosen. */
export async function onOmniboxEnter(text: string): Promise<void> {
  if (!(await state()).isOn) {
    await browser.runtime.openOptionsPage();
    return;
  }
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  await openSearch({ query: text.trim(), isPrivate: tab?.incognito ?? false });
}
