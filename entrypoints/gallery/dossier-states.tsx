import type { VNode } from 'preact';
import { DossierView } from '../../components/dossier/DossierView.tsx';
import { KeptList } from '../../components/dossier/KeptList.tsx';
import { NoDossier } from '../../components/dossier/NoDossier.tsx';
import type { Card } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { CARDS } from './card-examples.ts';
import type { States } from './states.ts';

const WHEN = Date.UTC(2026, 5, 1);
const nothing = (): void => undefined;
const done = (): Promise<boolean> => Promise.resolve(true);

/** Targets of a made-up card have no dossier of their own: the graph gets its nodes by their names. */
const withIds = (card: Card): Card => ({
  ...card,
  parts: card.parts.map((part) => ({
    ...part,
    assertions: part.assertions.map((each) => ({
      ...each,
      other: { pk: 0, kind: 'threat-actor' as const, ...each.other, id: `name:${each.other.name}` },
    })),
  })),
});

const shown =
  (card: Card, isWatched = false) =>
  (texts: Texts): VNode => {
    const whole = withIds(card);
    const [head] = whole.parts;
    if (head === undefined) return <p>{texts.common.loading}</p>;
    const { id, name, kind } = head.entity;
    return (
      <DossierView
        dossier={{
          card: whole,
          self: { pk: head.pk, id, name, kind },
          isWatched,
          notes: [],
          areNotesHidden: false,
        }}
        watching={{ isWatched, failed: false, toggle: nothing }}
        indexAddress="/dossier.html"
        texts={texts}
        actions={{ open: nothing, copy: done, back: nothing, close: nothing }}
        fetch={() => Promise.resolve(undefined)}
        openDossier={nothing}
        writeNote={done}
        print={nothing}
        now={WHEN}
      />
    );
  };

const kept = { id: 'stix:heron', name: 'Paper Heron', kind: 'threat-actor', at: WHEN } as const;

const list =
  (hasItems: boolean) =>
  (texts: Texts): VNode => (
    <main class="page">
      <h1>{texts.dossier.index}</h1>
      <KeptList
        titleId="watched"
        title={texts.dossier.watchList}
        note={texts.dossier.watchListNote}
        none={texts.dossier.watchListNone}
        isCut={false}
        items={hasItems ? [kept, { ...kept, id: 'stix:long', name: 'نمر ورقي '.repeat(30) }] : []}
        removed={hasItems ? undefined : { said: texts.dossier.unwatched('Paper Heron'), undo: nothing }}
        texts={texts}
        now={WHEN}
        addressOf={() => '#'}
        onRemove={nothing}
      />
    </main>
  );

export const dossierStates: States = {
  'dossier-full': shown(CARDS.full, true),
  'dossier-least': shown(CARDS.least),
  'dossier-long-name': shown(CARDS.long),
  'dossier-right-to-left': shown(CARDS.rtl),
  'dossier-many-names': shown(CARDS.manyNames),
  'dossier-none': (texts) => (
    <NoDossier
      code="not-found"
      kept={{ ...kept, notes: [{ ...kept, text: 'A note.' }] }}
      indexAddress="#"
      optionsAddress="#"
      texts={texts}
      writeNote={done}
    />
  ),
  'watch-list': list(true),
  'watch-list-empty': list(false),
};
