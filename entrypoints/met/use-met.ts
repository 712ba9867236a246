// The memory as the background knows it, and what can be done with it. What was deleted last is held here, until the page is closed: it is
// gone from the disk at once, and can be put back.
import { useState } from 'preact/hooks';
import type { Deleted, MetActions } from '../../components/encounters/MetView.tsx';
import { useAsked, whenSeen } from '../../components/use-asked.ts';
import type { AllowedChat, Encounter, EncounterFilter, MetOverview } from '../../lib/intel/encounter.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import { MAX_PUT_BACK } from '../../lib/messages/encounters.ts';
import type { ErrorCode, Outcome } from '../../lib/messages/extension.ts';

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
  unread: ErrorCode | undefined;
  undone: ErrorCode | undefined;
  actions: MetActions;
}

/** Why it is not back; undefined: it is. */
async function putBack({ encounters, chat }: Undo): Promise<ErrorCode | undefined> {
  const allowed = chat && (await ask('remember-chat', { chat }));
  if (allowed?.ok === false) return allowed.code;
  for (let at = 0; at < encounters.length; at += MAX_PUT_BACK) {
    const outcome = await ask('put-back-encounters', { encounters: encounters.slice(at, at + MAX_PUT_BACK) });
    if (!outcome.ok) return outcome.code;
  }
  return undefined;
}

export function useMet({ encounters: words }: Texts): UsedMet {
  const [only, setOnly] = useState<EncounterFilter>({});
  const [undo, setUndo] = useState<Undo>();
  const [isBack, setIsBack] = useState(false);
  const [undone, setUndone] = useState<ErrorCode>();
  const met = useAsked(() => ask('met-overview', { only }), { about: [only], hear: whenSeen });
  const allowed = useAsked(() => ask('allowed-chats', {}), { hear: whenSeen });
  const load = (): void => {
    void met.again();
    void allowed.again();
  };

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
    setUndone(outcome.ok ? undefined : outcome.code);
    load();
  };
  const takeBack = async (what: Undo): Promise<void> => {
    const failure = await putBack(what);
    if (failure === undefined) setUndo(undefined);
    setIsBack(failure === undefined);
    setUndone(failure);
    load();
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
  return {
    overview: met.value,
    chats: allowed.value ?? [],
    only,
    deleted,
    unread: met.unread ?? allowed.unread,
    undone,
    actions,
  };
}
