import type { VNode } from 'preact';
import type { Reference } from '../../lib/intel/entity.ts';
import { linkOf, type ReferenceLink } from '../../lib/intel/links.ts';
import { formatDate } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { CopyButton } from '../CopyButton.tsx';
import { SignIcon } from '../Icon.tsx';
import { ShortList } from '../ShortList.tsx';
import type { CardActions } from './actions.ts';

interface Props {
  references: readonly Reference[];
  texts: Texts;
  copy: CardActions['copy'];
}

interface ItemProps {
  reference: Reference;
  texts: Texts;
  copy: CardActions['copy'];
}

/** A title that was made from the address names the host already. */
const namesHost = (title: string, host: string): boolean => title.startsWith(host.replace(/^www\./, ''));

/** Broken before one of its dots, where it must be; the sign that it leads out stays with the end. */
function HostOut({ host }: { host: string }): VNode {
  const labels = host.split('.');
  const last = labels.pop() ?? '';
  return (
    <>
      <span class="host">
        {labels.map((label, index) => (
          <>
            {index > 0 && '.'}
            {label}
            <wbr />
          </>
        ))}
      </span>
      <span class="host-end">
        <span class="host">{`${labels.length > 0 ? '.' : ''}${last}`}</span> <SignIcon sign="out" />
      </span>
    </>
  );
}

const OpenLink = ({
  title,
  link,
  texts,
}: {
  title: string;
  link: ReferenceLink & { kind: 'open' };
  texts: Texts;
}) => (
  <a
    href={link.url}
    target="_blank"
    rel="noreferrer noopener"
    title={`${link.url} (${texts.card.opensInTab})`}
  >
    {title} {namesHost(title, link.host) ? <SignIcon sign="out" /> : <HostOut host={link.host} />}
  </a>
);

/** Actor-controlled places are shown defanged and are never a link. */
function CopyOnly({
  title,
  text,
  texts,
  copy,
}: { title: string; text: string } & Omit<ItemProps, 'reference'>): VNode {
  return (
    <span class="copy-only" title={texts.card.copyOnly}>
      {title !== text && <span>{title} </span>}
      <span class="address">
        <code>{text}</code>
        <CopyButton
          value={text}
          label={`${texts.common.copy}: ${texts.card.copyOnly}`}
          texts={texts}
          copy={copy}
        />
      </span>
    </span>
  );
}

export function ReferenceItem({ reference, texts, copy }: ItemProps): VNode {
  const link = linkOf(reference);
  return (
    <span class="reference small">
      {link?.kind === 'open' && <OpenLink title={reference.title} link={link} texts={texts} />}
      {link?.kind === 'copy' && (
        <CopyOnly title={reference.title} text={link.text} texts={texts} copy={copy} />
      )}
      {link === undefined && reference.title}
      {reference.date !== undefined && (
        <span class="muted"> {formatDate(texts.language, reference.date)}</span>
      )}
    </span>
  );
}

export const ReferenceList = ({ references, texts, copy }: Props): VNode => (
  <ShortList
    items={references}
    limit={4}
    texts={texts}
    keyOf={({ title, url = '', date = '' }) => `${title} ${url} ${date}`}
  >
    {(reference) => <ReferenceItem reference={reference} texts={texts} copy={copy} />}
  </ShortList>
);
