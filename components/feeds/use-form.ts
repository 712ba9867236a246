// The form of a feed that is added or edited: what it holds, and what is sent of it.
import { useState } from 'preact/hooks';
import type { Feed } from '../../lib/intel/feed.ts';
import { originsOf } from '../../lib/intel/hosts.ts';
import type { FeedSync, RemoteKind } from '../../lib/intel/sync.ts';
import { accessOf, addressIn, loginIn, problemOf, startAccess, type Access } from './access.ts';
import type { FormActions, SaveAnswer } from './form-actions.ts';
import { useLook, type Look } from './use-look.ts';
import * as picks from './picked.ts';
import type { FormProblem, SaveTold } from './SaveProblem.tsx';
import { changeOf, formsOf, settingsOf, START, type FeedSettings } from './settings.ts';

export interface Edited {
  feed: Feed;
  sync: FeedSync;
}

export interface FormState {
  access: Access;
  settings: FeedSettings;
  look: Look;
  picked: picks.Picked | undefined;
  problem: FormProblem | undefined;
  told: SaveTold | undefined;
  isBusy: boolean;
  /** How many feeds it makes. */
  count: number;
}

export interface UseForm extends FormState {
  changeAccess: (change: Partial<Access>) => void;
  changeSettings: (change: Partial<FeedSettings>) => void;
  pick: (change: Partial<picks.Picked>) => void;
  /** These two ask the browser, in the press itself. */
  lookAround: () => void;
  save: () => void;
}

type Chosen = { found: picks.Found; picked: picks.Picked } | undefined;

/** Another address is another place: what was chosen at the old one says nothing of it. */
const isElsewhere = (access: Access, edited: Edited | undefined): boolean =>
  edited === undefined || access.address.trim() !== edited.sync.address;

function problemIn(access: Access, chosen: Chosen, edited: Edited | undefined): FormProblem | undefined {
  const problem = problemOf(access);
  if (problem !== undefined) return problem;
  if (chosen === undefined) return isElsewhere(access, edited) ? 'lookFirst' : undefined;
  return picks.problemOfPick(chosen.found, chosen.picked);
}

const originsIn = (chosen: Chosen, edited: Edited | undefined): string[] =>
  chosen === undefined ? (edited?.sync.origins ?? []) : picks.originsFor(chosen.found, chosen.picked);

export function useForm(
  kind: RemoteKind,
  edited: Edited | undefined,
  actions: FormActions,
  onSaved: (count: number) => void,
): UseForm {
  const [access, setAccess] = useState(() => (edited ? accessOf(edited.sync) : startAccess(kind)));
  const [settings, setSettings] = useState(() => (edited ? settingsOf(edited.feed, edited.sync) : START));
  const [picked, setPicked] = useState<picks.Picked>();
  const [problem, setProblem] = useState<FormProblem>();
  const [told, setTold] = useState<SaveTold>();
  const [isBusy, setIsBusy] = useState(false);
  const { look, start, forget } = useLook(actions.look);
  const chosen: Chosen = look.state === 'there' && picked ? { found: look.found, picked } : undefined;
  const configs = chosen === undefined ? [] : picks.configsOf(chosen.found, chosen.picked);

  const settle = (): void => {
    setProblem(undefined);
    setTold(undefined);
  };
  const pick = (change: Partial<picks.Picked>): void => {
    settle();
    setPicked((before) => before && { ...before, ...change });
  };
  const lookAround = (): void => {
    settle();
    const wrong = problemOf(access);
    setProblem(wrong);
    const url = addressIn(access);
    if (wrong !== undefined || url === undefined || look.state === 'looking') return;
    const login = access.isLoginKept ? undefined : loginIn(access);
    const kept = access.isLoginKept && edited ? { feedId: edited.feed.id } : {};
    const wish = { kind: access.kind, url, ...(login === undefined ? {} : { login }), ...kept };
    void start(wish, originsOf([url]), (found) => setPicked(picks.pickedAtFirst(found, edited?.sync)));
  };
  const finish = async (saving: Promise<SaveAnswer>): Promise<void> => {
    setIsBusy(true);
    const answer = await saving;
    setIsBusy(false);
    if (answer.ok) {
      onSaved(Math.max(1, configs.length));
      return;
    }
    setTold({ failure: answer.failure, added: answer.added, all: configs.length });
    setPicked((before) => before && { ...before, collections: before.collections.slice(answer.added) });
  };
  const save = (): void => {
    settle();
    const wrong = problemIn(access, chosen, edited);
    setProblem(wrong);
    if (wrong !== undefined || isBusy) return;
    const origins = originsIn(chosen, edited);
    if (edited) {
      const change = changeOf(edited.feed, edited.sync, access, configs[0], settings);
      void finish(actions.change(edited.feed.id, change, origins));
      return;
    }
    const forms = formsOf(access, configs, settings);
    if (forms) void finish(actions.add(forms, origins));
  };
  return {
    ...{ access, settings, look, picked, problem, told, isBusy, count: configs.length },
    changeAccess: (change) => {
      settle();
      forget();
      setAccess((before) => ({ ...before, ...change }));
    },
    changeSettings: (change) => setSettings((before) => ({ ...before, ...change })),
    ...{ pick, lookAround, save },
  };
}
