// The user's own names as the background knows them, and what can be done with them.
import { useState } from 'preact/hooks';
import type { AddNameActions } from '../../components/own/AddName.tsx';
import type { OwnNamesActions, Undoable } from '../../components/own/OwnNames.tsx';
import { useAsked } from '../../components/use-asked.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { Entity } from '../../lib/intel/entity.ts';
import type { OwnEntry, OwnNames } from '../../lib/intel/own-names.ts';
import { OWN_FEED, toOwnName, type OwnFacts, type OwnName } from '../../lib/intel/own.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode, Outcome } from '../../lib/messages/extension.ts';
import { MAX_QUERY } from '../../lib/messages/own.ts';
import { watchNews } from '../../lib/messages/watch-news.ts';

/** Entities that a search shows. */
const SHOWN = 8;

export const addNameActions: Omit<AddNameActions, 'close'> = {
  find: (query) => ask('find-entities', { query: query.slice(0, MAX_QUERY), limit: SHOWN }),
  check: (name) => ask('check-name', { name }),
  save: (name, place) => ask('add-name', { name, to: 'pk' in place ? { pk: place.pk } : place }),
  takeBack: (id, { value, type, platform }) =>
    ask('remove-name', { id, name: keyOf({ value, type, platform }) }),
};

function keyOf({
  value,
  type,
  platform,
}: Pick<OwnName, 'value' | 'type'> & { platform?: string | undefined }) {
  return { value, type, ...(platform === undefined ? {} : { platform }) };
}

const factsOf = ({ kind, tlp, description }: Entity): OwnFacts => ({
  kind,
  tlp,
  ...(description === undefined ? {} : { note: description.en }),
});

export interface UseOwnNames {
  own: OwnNames | undefined;
  last: Undoable | undefined;
  unread: ErrorCode | undefined;
  undone: ErrorCode | undefined;
  actions: Omit<OwnNamesActions, 'add'>;
}

export function useOwnNames({ own: words }: Texts): UseOwnNames {
  const asked = useAsked(() => ask('own-names', {}), { hear: watchNews });
  const { value: own, unread, undone, run: store } = asked;
  const [last, setLast] = useState<Undoable>();

  /** Says what was done, and how it can be undone. */
  const run = async (work: Promise<Outcome<null>>, done?: Undoable): Promise<boolean> => {
    const isDone = await store(work);
    if (isDone) setLast(done);
    return isDone;
  };
  const change = (id: string, from: OwnName, name: OwnName, done: Undoable): Promise<boolean> =>
    run(ask('change-name', { id, from: keyOf(from), name }), done);
  const setFacts = (id: string, facts: OwnFacts, done: Undoable): Promise<boolean> =>
    run(ask('change-own-facts', { id, facts }), done);
  const nameAt = ({ entity }: OwnEntry, at: number): OwnName[] =>
    entity.names.slice(at, at + 1).map(toOwnName);

  const actions: Omit<OwnNamesActions, 'add'> = {
    removeName: (entry, at) => {
      const before = entry.entity;
      for (const name of nameAt(entry, at)) {
        const back = { text: words.putBack(name.value) };
        void run(ask('remove-name', { id: before.id, name: keyOf(name) }), {
          text: words.removed(name.value),
          undo: () => void run(ask('put-back-name', { before, at }), back),
        });
      }
    },
    changeName: async ({ entity: { id, names } }, at, name) => {
      const [old] = names.slice(at, at + 1).map(toOwnName);
      if (!old) return false;
      return change(id, old, name, {
        text: words.changed(old.value),
        undo: () => void change(id, name, old, { text: words.putBack(old.value) }),
      });
    },
    changeFacts: ({ entity }, facts) =>
      setFacts(entity.id, facts, {
        text: words.changed(entity.name),
        undo: () => void setFacts(entity.id, factsOf(entity), { text: words.putBack(entity.name) }),
      }),
    removeAll: () => void run(ask('remove-feed', { feedId: OWN_FEED })),
    restoreAll: () => void run(ask('restore-feed', { feedId: OWN_FEED })),
  };
  return { own, last, unread, undone, actions };
}
