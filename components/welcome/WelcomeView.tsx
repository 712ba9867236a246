import type { ComponentChildren, VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';

export interface WelcomeActions {
  telegramOnly: () => void;
  /** Asks the browser for a permission: must run in the click itself. */
  everySite: () => void;
  setTelegramTrusted: (trusted: boolean) => void;
  finish: () => void;
  addFeeds: () => void;
}

interface Props {
  readsEverySite: boolean;
  telegramTrusted: boolean;
  denied: boolean;
  texts: Texts;
  actions: WelcomeActions;
  /** The sample with its card. */
  children: ComponentChildren;
}

interface PlaceProps {
  name: string;
  note: string;
  chosen: boolean;
  onPress: () => void;
}

const Place = ({ name, note, chosen, onPress }: PlaceProps): VNode => (
  <button type="button" class="place" aria-pressed={chosen} onClick={onPress}>
    <strong>
      {name} {chosen && <SignIcon sign="done" />}
    </strong>
    <span class="small muted">{note}</span>
  </button>
);

function Where({ readsEverySite, denied, texts: { welcome }, actions }: Props): VNode {
  return (
    <section class="block" aria-labelledby="where-title">
      <h2 id="where-title">{welcome.where}</h2>
      <div class="places">
        <Place
          name={welcome.telegram}
          note={welcome.telegramNote}
          chosen={!readsEverySite}
          onPress={actions.telegramOnly}
        />
        <Place
          name={welcome.everySite}
          note={readsEverySite ? welcome.everySiteGiven : welcome.everySiteNote}
          chosen={readsEverySite}
          onPress={actions.everySite}
        />
      </div>
      {denied && (
        <p class="notice small" role="alert">
          {welcome.denied}
        </p>
      )}
    </section>
  );
}

function Trust({ telegramTrusted, texts: { welcome }, actions }: Props): VNode {
  return (
    <section class="block" aria-labelledby="trust-title">
      <h2 id="trust-title">{welcome.trust}</h2>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={telegramTrusted}
          aria-describedby="trust-note"
          onChange={({ currentTarget }) => actions.setTelegramTrusted(currentTarget.checked)}
        />
        <span>{welcome.trustQuestion}</span>
      </label>
      <p class="small muted" id="trust-note">
        {welcome.trustNote}
      </p>
    </section>
  );
}

/** The first page after the install. */
export function WelcomeView(props: Props): VNode {
  const { texts, actions, children } = props;
  const { welcome } = texts;
  return (
    <main class="page welcome">
      <h1>
        <img src="/icon/128.png" width="48" height="48" alt="" /> {welcome.title}
      </h1>
      <div class="lead">
        {welcome.lead.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <section class="block" aria-labelledby="try-title">
        <h2 id="try-title">{welcome.try}</h2>
        <p class="muted">{welcome.tryNote}</p>
        {children}
      </section>
      <Where {...props} />
      <Trust {...props} />
      <div class="buttons">
        <button type="button" class="button primary" onClick={actions.finish}>
          {welcome.finish}
        </button>
        <button type="button" class="button" onClick={actions.addFeeds}>
          {welcome.addFeeds}
        </button>
        <button type="button" class="link" onClick={actions.finish}>
          {welcome.skip}
        </button>
      </div>
    </main>
  );
}
