import type { ComponentChildren, VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Memory } from './Memory.tsx';
import { Where, type WhereActions, type WhereState } from './Where.tsx';
import { WhichIntel, type IntelActions } from './WhichIntel.tsx';

export interface WelcomeActions extends WhereActions, IntelActions {
  setRemembers: (remembers: boolean) => void;
  openPaste: () => void;
  finish: () => void;
}

interface Props {
  where: WhereState;
  /** Addresses of the feeds that there are. */
  known: readonly string[];
  told: string | undefined;
  remembers: boolean;
  /** That a setting was not stored. */
  unsaved?: ComponentChildren;
  texts: Texts;
  actions: WelcomeActions;
  /** The sample with its card. */
  children: ComponentChildren;
}

/** The first page after the install. */
export function WelcomeView(props: Props): VNode {
  const { where, known, told, remembers, texts, actions, children } = props;
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
        <button type="button" class="link" onClick={actions.finish}>
          {welcome.skip}
        </button>
      </div>
      {props.unsaved}
      <Where where={where} texts={texts} actions={actions} />
      <WhichIntel known={known} told={told} texts={texts} actions={actions} />
      <Memory remembers={remembers} texts={texts} onChange={actions.setRemembers} />
      <section class="block" aria-labelledby="try-title">
        <h2 id="try-title">{welcome.try}</h2>
        <p class="muted">{welcome.tryNote}</p>
        {children}
        <button type="button" class="link" onClick={actions.openPaste}>
          {welcome.pasteOwn}
        </button>
      </section>
      <div class="buttons">
        <button type="button" class="button primary" onClick={actions.finish}>
          {welcome.finish}
        </button>
        <span class="small muted">{welcome.again}</span>
      </div>
    </main>
  );
}
