import type { VNode } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { TimeItem } from '../../../lib/intel/dossier-timeline.ts';
import type { Texts } from '../../../lib/i18n/texts.ts';
import type { CardActions } from '../../card/actions.ts';
import { StatusLabel } from '../../card/AssertionItem.tsx';
import { ReferenceItem } from '../../card/References.tsx';
import { TlpLabel } from '../../TlpLabel.tsx';
import { WholeLists } from '../../whole-lists.ts';
import { dateWords, factWords, whoSays } from './words.ts';

interface Props {
  items: readonly TimeItem[];
  texts: Texts;
  copy: CardActions['copy'];
}

const FIRST = 40;

function What({ item, texts, copy }: Omit<Props, 'items'> & { item: TimeItem }): VNode {
  if (item.fact === 'reference') {
    const { title, url } = item.reference;
    return (
      <ReferenceItem reference={{ title, ...(url === undefined ? {} : { url }) }} texts={texts} copy={copy} />
    );
  }
  if (item.fact !== 'relation') return <bdi>{factWords(item, texts)}</bdi>;
  const { assertion, direction, other } = item.relation;
  return (
    <>
      {texts.card.relation(assertion.type, direction)}: <bdi>{other.name}</bdi>{' '}
      <StatusLabel status={assertion.status} texts={texts} />
    </>
  );
}

/** The timeline as a table: the same, in words. */
export function TimelineList({ items, texts, copy }: Props): VNode {
  const { dossier, common } = texts;
  const [isWhole, setWhole] = useState(false);
  const isPaper = useContext(WholeLists);
  const shown = isWhole || isPaper || items.length <= FIRST ? items : items.slice(0, FIRST);
  return (
    <>
      <table class="time-list small">
        <thead>
          <tr>
            <th scope="col">{dossier.when}</th>
            <th scope="col">{dossier.what}</th>
            <th scope="col">{dossier.saysWho}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <tr key={item.key}>
              <td class="when">{dateWords(item, texts)}</td>
              <td>
                <What item={item} texts={texts} copy={copy} />
              </td>
              <td>
                <bdi>{whoSays(item, texts)}</bdi> {item.tlp !== 'CLEAR' && <TlpLabel tlp={item.tlp} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < items.length && (
        <button type="button" class="link small" onClick={() => setWhole(true)}>
          {common.showAll(items.length)}
        </button>
      )}
    </>
  );
}
