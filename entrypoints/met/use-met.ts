// The memory as the background knows it, and what can be done with it. What was deleted last is held here, until the page is closed: it is
// gone from the disk at once, and can be put back.
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Deleted, MetActions } from '../../components/encounters/MetView.tsx';
import type { AllowedChat, Encounter, EncounterFilter, MetOverview } from '../../lib/intel/encounter.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import { MAX_PUT_BACK } from '../../lib/messages/encounters.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import { inOrder } from '../../lib/messages/in-order.ts';

interface Undo {
  said: string;
  encounters: Encounter[];
  chat?: AllowedChat;
}

export interface UsedMet {
  overview: MetOverview | undefined;
  chats: readonly AllowedChat[];
  only: EncounterFilter;
  deleted: Deleted | undefined;
  hasFailed: boolean;
  actions: MetActions;
}

async function putBack({ encounters, chat }: Undo): Promise<boolean> {
  if (chat && !(await ask('remember-chat', { chat })).ok) return false;
  for (let at = 0; at < encounters.length; at += MAX_PUT_BACK) {
    const outcome = await ask('put-back-encounters', { encounters: encounters.slice(at, at + MAX_PUT_BACK) });
    if (!outcome.ok) return false;
  }
  return true;
}

const askAll = (only: EncounterFilter) =>
  Promise.all([ask('met-overview', { only }), ask('allowed-chats', {})]);

export function useMet({ encounters: words }: Texts): UsedMet {
  const [overview, setOverview] = useState<MetOverview>();
  const [chats, setChats] = useState<readonly AllowedChat[]>([]);
  const [only, setOnly] = useState<EncounterFilter>({});
  const [undo, setUndo] = useState<Undo>();
  const [isBack, setIsBack] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const fetch = useMemo(
    () =>
      inOrder(askAll, ([met, allowed]) => {
        if (met.ok) setOverview(met.value);
        if (allowed.ok) setChats(allowed.value);
        setHasFailed(!met.ok || !allowed.ok);
      }),
    [],
  );
  const load = useCallback(() => fetch(only), [fetch, only]);
  useEffect(() => {
    const again = (): void => {
      if (!document.hidden) void load();
    };
    void load();
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, [load]);

  const forget = async (
    work: Promise<Outcome<Encounter[]>>,
    said: (count: number) => string,
    chat?: AllowedChat,
  ): Promise<void> => {
    const outcome = await work;
    setIsBack(false);
    if (outcome.ok) {
      const gone = { said: said(outcome.value.length), encounters: outcome.value };
      setUndo({ ...gone, ...(chat ? { chat } : {}) });
    }
    setHasFailed(!outcome.ok);
    await load();
  };
  const takeBack = async (what: Undo): Promise<void> => {
    const isDone = await putBack(what);
    if (isDone) setUndo(undefined);
    setIsBack(isDone);
    await load();
    setHasFailed(!isDone);
  };
  const actions: MetActions = {
    show: setOnly,
    forget: (what, title) =>
      void forget(ask('forget-encounters', { only: what }), (count) =>
        title === undefined ? words.deletedAll(count) : words.deleted(count, title),
      ),
    forgetChat: (chat) =>
      void forget(ask('forget-chat', { key: chat.key }), () => words.forgotten(chat.title), chat),
  };
  const deleted = undo
    ? { said: undo.said, undo: () => void takeBack(undo) }
    : isBack
      ? { said: words.undone }
      : undefined;
  return { overview, chats, only, deleted, hasFailed, actions };
}
