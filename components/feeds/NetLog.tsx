import type { VNode } from 'preact';
import type { LoggedRequest } from '../../lib/intel/sync.ts';
import { formatBytes } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { FailureNote } from '../FailureNote.tsx';
import { Fold } from '../Fold.tsx';
import type { Unread } from '../unread-words.ts';

interface Props {
  /** Undefined until they were asked for. */
  entries: readonly LoggedRequest[] | undefined;
  /** Why they could not be read when they were asked for last. */
  unread?: Unread | undefined;
  /** By the feed's id. */
  titles: ReadonlyMap<string, string>;
  texts: Texts;
  onLook: () => void;
}

function feedOf({ feedId }: LoggedRequest, titles: Props['titles'], { feeds }: Texts): string {
  return feedId === undefined ? feeds.logLooking : (titles.get(feedId) ?? feeds.logRemoved);
}

function statusOf({ status, method }: LoggedRequest, { feeds }: Texts): string {
  if (typeof status === 'number') return `${method} ${status.toString()}`;
  return status === 'under-way' || status === 'cut-short'
    ? feeds.logStates[status]
    : feeds.failures[status].happened;
}

const hostOf = ({ host, ledTo }: LoggedRequest): string =>
  ledTo === undefined ? host : `${host} → ${ledTo}`;

const timeOf = ({ at }: LoggedRequest, { language }: Texts): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' }).format(at);

/** Requests, one by one. */
export function NetTable({
  entries,
  titles,
  texts,
}: Pick<Props, 'titles' | 'texts'> & { entries: readonly LoggedRequest[] }): VNode {
  const columns = texts.feeds.logColumns;
  return (
    <div class="net-log" tabIndex={0} role="region" aria-label={texts.feeds.log}>
      <table>
        <thead>
          <tr>
            {Object.values(columns).map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <tr key={entries.length - index}>
              <td>{timeOf(entry, texts)}</td>
              <td>{feedOf(entry, titles, texts)}</td>
              <td>{hostOf(entry)}</td>
              <td>{statusOf(entry, texts)}</td>
              <td>{formatBytes(texts.language, entry.bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** All that has left the browser on Byname's account. Collapsed, and asked for when it is opened. */
export function NetLog({ entries, unread, titles, texts, onLook }: Props): VNode {
  const { feeds, common } = texts;
  return (
    <Fold class="fold" summary={feeds.log} onOpen={onLook}>
      <p class="small muted">{feeds.logNote}</p>
      <button type="button" class="button" onClick={onLook}>
        {feeds.logAgain}
      </button>
      <FailureNote unread={unread} texts={texts} />
      {entries === undefined && unread === undefined && <p class="muted">{common.loading}</p>}
      {entries?.length === 0 && <p>{feeds.logEmpty}</p>}
      {entries && entries.length > 0 && <NetTable entries={entries} titles={titles} texts={texts} />}
    </Fold>
  );
}
