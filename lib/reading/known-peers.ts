// Chats, senders and origins that the intel knows: by id or handle for certain, by title as a likeness only.
import { markClassOf, type EntityKind } from '../intel/kinds.ts';
import type { Name } from '../intel/entity.ts';
import { peopleOf, type PeerHint, type PeerRole } from '../intel/peer-hint.ts';
import { isChannel, type PeerRef, type PostRef } from '../intel/post.ts';
import { DocumentContext } from '../match/document-context.ts';
import { findInDocument } from '../match/document.ts';
import { findMentions } from '../match/find.ts';
import { identifiersOf, readIdentifier } from '../match/identifiers/identify.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { MENTION_SIZE, RULING_SIZE, type Posting } from '../match/types.ts';
import { isMention } from '../match/why.ts';

const TELEGRAM = 'telegram';
/** Of a channel's id, as bots write it. */
const MARK = '-100';

/** The identifier that stands in a text made for it. */
function identifierIn(lexicon: Lexicon, text: string): number | undefined {
  const mentions = findMentions(lexicon, text, TELEGRAM);
  for (let at = 2; at < mentions.length; at += MENTION_SIZE) {
    const form = mentions[at] ?? -1;
    if (lexicon.isIdentifier(form)) return form;
  }
  return undefined;
}

function addressOfId(id: string): string | undefined {
  if (isChannel(id)) return `https://t.me/c/${id.slice(MARK.length)}/1`;
  // A basic group's id says nothing outside of the account that is in it.
  return id.startsWith('-') ? undefined : `tg://user?id=${id}`;
}

/** The form of the lexicon that names this very peer: its id, else its handle, which may have been given to somebody else. */
export function knownPeer(lexicon: Lexicon, { id, username }: PeerRef): number | undefined {
  const address = id === undefined ? undefined : addressOfId(id);
  const byId = address === undefined ? undefined : identifierIn(lexicon, address);
  return byId ?? (username === undefined ? undefined : identifierIn(lexicon, `@${username}`));
}

const EDGES = /^[^\p{L}\p{N}#]+|[^\p{L}\p{N}]+$/gu;

/** Who a title reads like, letter by letter or in letters that look alike: a likeness, no identity. */
export function looksLike(lexicon: Lexicon, title: string): Posting[] {
  const bare = title.replace(EDGES, '');
  const rulings = findInDocument(lexicon, bare, new DocumentContext(lexicon.version), { weak: true });
  const [start, end, form = 0, why = Infinity] = rulings;
  const isWhole = rulings.length === RULING_SIZE && start === 0 && end === bare.length;
  return isWhole && isMention(why) && !lexicon.isIdentifier(form) ? lexicon.postings(form) : [];
}

/** What the hints need of an entity. */
export interface PeerEntity {
  pk: number;
  kind: EntityKind;
  name: string;
  names: readonly Name[];
}

interface Known {
  /** Canonical. */
  ids: Set<string>;
  /** In lower case. */
  handles: Set<string>;
  /** Both as the intel writes them. */
  written: string[];
}

function telegramOf(names: readonly Name[]): Known {
  const known: Known = { ids: new Set(), handles: new Set(), written: [] };
  for (const name of names) {
    const before = known.ids.size + known.handles.size;
    for (const { text } of identifiersOf(name)) {
      const { platform, kind, from } = readIdentifier(text);
      if (platform !== TELEGRAM) continue;
      if (kind === 'handle') known.handles.add(text.slice(from));
      if (kind === 'marked-id' || kind === 'user-id') known.ids.add(text.slice(from));
    }
    if (known.ids.size + known.handles.size > before) known.written.push(name.value);
  }
  return known;
}

/** Undefined where the page and the intel have nothing in common to compare. */
function isSame({ id, username }: PeerRef, { ids, handles }: Known): boolean | undefined {
  if (id !== undefined && ids.has(id)) return true;
  if (username !== undefined && handles.has(username.toLowerCase())) return true;
  const canCompare = (id !== undefined && ids.size > 0) || (username !== undefined && handles.size > 0);
  return canCompare ? false : undefined;
}

/** Only a thing that has one id can have lost its handle to another: an actor may run many channels. */
const hasOneId = (kind: EntityKind): boolean => markClassOf(kind) === 'channel';

function isReused({ id, username }: PeerRef, { ids, handles }: Known, kind: EntityKind): boolean {
  const hasHandle = username !== undefined && handles.has(username.toLowerCase());
  return hasHandle && hasOneId(kind) && id !== undefined && ids.size > 0 && !ids.has(id);
}

function hintOf(
  role: PeerRole,
  here: PeerRef,
  entity: PeerEntity,
  isAlike: (pk: number) => boolean,
): PeerHint[] {
  const known = telegramOf(entity.names);
  const told = { role, here, name: entity.name, known: known.written };
  if (isReused(here, known, entity.kind)) return [{ kind: 'handle-reused', ...told }];
  return isAlike(entity.pk) && isSame(here, known) === false ? [{ kind: 'namesake', ...told }] : [];
}

/** Of the people of a post, seen from the entities of one card. */
export function peerHints(lexicon: Lexicon, post: PostRef, entities: readonly PeerEntity[]): PeerHint[] {
  return peopleOf(post).flatMap(({ role, peer: { id, username, title } }) => {
    const here: PeerRef = {
      ...(id === undefined ? {} : { id }),
      ...(username === undefined ? {} : { username }),
      ...(title === undefined ? {} : { title }),
    };
    const alike = new Set(title === undefined ? [] : looksLike(lexicon, title).map(({ pk }) => pk));
    return entities.flatMap((entity) => hintOf(role, here, entity, (pk) => alike.has(pk)));
  });
}
