import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Switch } from '../Switch.tsx';
import { Place } from './Place.tsx';
import { Step } from './Step.tsx';

export interface WhereActions {
  telegramOnly: () => void;
  /** Ends reading every site; those that were named stay. */
  chosenSites: () => void;
  /** Both ask the browser for a permission: they must run in the click itself. */
  everySite: () => void;
  /** False for what is no site. */
  readSite: (text: string) => boolean;
  setTelegramTrusted: (trusted: boolean) => void;
}

export interface WhereState {
  readsEverySite: boolean;
  /** Other than Telegram, as people write them. */
  sites: readonly string[];
  telegramTrusted: boolean;
  denied: boolean;
}

interface Props {
  where: WhereState;
  texts: Texts;
  actions: WhereActions;
}

function Chooser({ where, texts, actions }: Props): VNode {
  const { welcome, language } = texts;
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const isSite = actions.readSite(text);
    setIsWrong(!isSite);
    if (isSite) setText('');
  };
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <form class="site-form" onSubmit={onSubmit}>
      <div class="site-line">
        <label class="field">
          <span>{welcome.site}</span>
          <input
            class="text"
            value={text}
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {welcome.readSite}
        </button>
      </div>
      {isWrong && (
        <p class="notice small" role="alert">
          {welcome.noSite}
        </p>
      )}
      {where.sites.length > 0 && (
        <p class="small" role="status">
          {welcome.reads(list.format(where.sites))}
        </p>
      )}
    </form>
  );
}

/** The first step: which sites are read. */
export function Where(props: Props): VNode {
  const { where, texts, actions } = props;
  const { welcome } = texts;
  const [isChoosing, setIsChoosing] = useState(false);
  const choosesSites = !where.readsEverySite && (isChoosing || where.sites.length > 0);
  const telegramOnly = (): void => {
    setIsChoosing(false);
    actions.telegramOnly();
  };
  return (
    <Step number={1} title={welcome.where} texts={texts}>
      <div class="places">
        <Place
          name={welcome.telegram}
          note={welcome.telegramNote}
          chosen={!where.readsEverySite && !choosesSites}
          onPress={telegramOnly}
        />
        <Place
          name={welcome.chosenSites}
          note={welcome.chosenSitesNote}
          chosen={choosesSites}
          onPress={() => {
            setIsChoosing(true);
            actions.chosenSites();
          }}
        />
        <Place
          name={welcome.everySite}
          note={where.readsEverySite ? welcome.everySiteGiven : welcome.everySiteNote}
          chosen={where.readsEverySite}
          onPress={actions.everySite}
        />
      </div>
      {choosesSites && <Chooser {...props} />}
      {where.denied && (
        <p class="notice small" role="alert">
          {welcome.denied}
        </p>
      )}
      <h3>{welcome.trust}</h3>
      <Switch
        label={welcome.trustQuestion}
        note={welcome.trustNote}
        isOn={where.telegramTrusted}
        onChange={actions.setTelegramTrusted}
      />
    </Step>
  );
}
