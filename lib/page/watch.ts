// What changes in the page. The observer only notes where; reading is done once per frame (scan.ts).
import { atEnd } from './listen.ts';
import { isBlank, isElement, isText } from './nodes.ts';
import { kindOfTag } from './tag-kinds.ts';

const OPTIONS = { childList: true, characterData: true, subtree: true };

/** Noting more than this costs more than reading the whole page once. */
const MAX_NOTES = 2_000;

/** Something that a block's own text is made of. */
function isInline(node: Node | null): boolean {
  if (node === null) return false;
  if (isText(node)) return !isBlank(node.data);
  return isElement(node) && kindOfTag(node.localName) === 'inline';
}

/** Without an iterator, which is garbage for each of a chat's messages. */
function hasInline(nodes: NodeList): boolean {
  for (let at = 0; at < nodes.length; at += 1) if (isInline(nodes[at] ?? null)) return true;
  return false;
}

/** What has to be read again. */
export interface Dirty {
  /** Elements that came. */
  trees: Set<Element>;
  /** Nodes whose block's own text has changed. */
  places: Set<Node>;
  /** Nodes whose block's own text has changed if it holds a mark: a block came between its texts. */
  edges: Set<Node>;
  /** Too much to note. */
  all: boolean;
}

const clean = (): Dirty => ({ trees: new Set(), places: new Set(), edges: new Set(), all: false });

function noteRecord(record: MutationRecord, dirty: Dirty): void {
  const { target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
  if (record.type === 'characterData') {
    dirty.places.add(target.parentNode ?? target);
    return;
  }
  addedNodes.forEach((node) => isElement(node) && dirty.trees.add(node));
  const joins = isInline(previousSibling) && isInline(nextSibling);
  if (joins || hasInline(addedNodes) || hasInline(removedNodes)) dirty.places.add(target);
  else dirty.edges.add(target);
}

export interface Watcher {
  observe(root: Document | ShadowRoot): void;
  /** What has changed since it was last taken. */
  take(): Dirty;
}

export function newWatcher(changed: () => void, signal: AbortSignal): Watcher {
  let dirty = clean();
  const note = (records: readonly MutationRecord[]): void => {
    for (const record of records) {
      if (dirty.all) return;
      noteRecord(record, dirty);
      const { trees, places, edges } = dirty;
      // A hidden tab notes for hours: nothing of the page is held longer than this.
      if (trees.size + places.size + edges.size > MAX_NOTES) dirty = { ...clean(), all: true };
    }
  };
  const observer = new MutationObserver((records) => {
    note(records);
    changed();
  });
  atEnd(signal, () => observer.disconnect());
  const take = (): Dirty => {
    note(observer.takeRecords());
    const taken = dirty;
    dirty = clean();
    return taken;
  };
  return { take, observe: (root) => observer.observe(root, OPTIONS) };
}
