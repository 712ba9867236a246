import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OwnEntry, OwnNames as Names } from '../../lib/intel/own-names.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';
import { ShortList } from '../ShortList.tsx';
import type { FailureCode } from '../answer.ts';
import { unreadWords } from '../unread-words.ts';
import { OwnEntryItem, type OwnEntryActions } from './OwnEntryItem.tsx';

/** How many entities are shown at first. */
const SHOWN = 20;

export interface OwnNamesActions extends OwnEntryActions {
  add: () => void;
  removeAll: () => void;
  restoreAll: () => void;
}

/** What was just done, with the way back. */
export interface Undoable {
  text: string;
  undo?: () => void;
}

interface Props {
  /** Undefined until they are known. */
  own: Names | undefined;
  last: Undoable | undefined;
  /** Why they are not known. */
  unread: FailureCode | undefined;
  /** Why what was to be done was not. */
  undone: FailureCode | undefined;
  texts: Texts;
  actions: OwnNamesActions;
}

interface UndoProps {
  text: string;
  onUndo?: (() => void) | undefined;
  texts: Texts;
}

/** What had the focus is gone with what was removed: undoing it is the next thing at hand. */
function UndoBar({ text, onUndo, texts }: UndoProps): VNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [text]);
  return (
    <div class="undo-bar" role="status">
      <p>{text}</p>
      {onUndo && (
        <button type="button" class="button" ref={button} onClick={onUndo}>
          <SignIcon sign="undo" /> {texts.common.undo}
        </button>
      )}
    </div>
  );
}

function List({ own, texts, actions }: Props & { own: Names }): VNode {
  if (own.isRemoved) return <UndoBar text={texts.own.allRemoved} onUndo={actions.restoreAll} texts={texts} />;
  const notice = own.isCut && <p class="notice">{texts.showing.namesHidden}</p>;
  if (own.entries.length === 0) return notice || <p>{texts.own.none}</p>;
  return (
    <>
      {notice}
      <ShortList
        class="own-list"
        items={own.entries}
        limit={SHOWN}
        texts={texts}
        keyOf={({ entity }: OwnEntry) => entity.id}
      >
        {(entry) => <OwnEntryItem entry={entry} texts={texts} actions={actions} />}
      </ShortList>
      {/* Nobody removes what they do not see. */}
      {!own.isCut && (
        <button type="button" class="button" onClick={actions.removeAll}>
          {texts.own.removeAll}
          <span class="spoken">: {texts.own.title}</span>
        </button>
      )}
    </>
  );
}

/** The user's own feed: its names, each to be changed or removed. */
export function OwnNames(props: Props): VNode {
  const { own, last, unread, undone, texts, actions } = props;
  const failed = undone === undefined ? unread && unreadWords(unread, texts) : texts.own.failures[undone];
  return (
    <section class="block own" aria-labelledby="own-title">
      <h2 id="own-title">{texts.own.title}</h2>
      <p class="muted">{texts.own.note}</p>
      <button type="button" class="button" onClick={actions.add}>
        <SignIcon sign="add" /> {texts.own.add}
      </button>
      {failed !== undefined && (
        <p class="notice" role="alert">
          {failed}
        </p>
      )}
      {last && <UndoBar text={last.text} onUndo={last.undo} texts={texts} />}
      {own ? (
        <List {...props} own={own} />
      ) : (
        <p role="status">{failed === undefined && texts.common.loading}</p>
      )}
    </section>
  );
}
