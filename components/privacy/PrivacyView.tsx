import type { ComponentChildren, VNode } from 'preact';
import type { Feed } from '../../lib/intel/feed.ts';
import type { Tlp } from '../../lib/intel/tlp.ts';
import { newestEntries, type RequestLog } from '../../lib/intel/request-log.ts';
import { formatNumber, formatTime } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Fold } from '../Fold.tsx';
import { feedTitles } from '../feed-title.ts';
import { NetTable } from '../feeds/NetLog.tsx';
import { usedLine, type Stored } from '../options/StorageUse.tsx';
import { StoredList } from '../options/StoredList.tsx';

type Mode = keyof Texts['common']['modes'];

/** What of the settings is told. */
export interface PrivacySettings {
  sites: readonly string[];
  modes: Readonly<Record<string, Mode>>;
  trusted: readonly string[];
  rememberEncounters: boolean;
}

interface Props {
  /** Each absent while it is being asked for. */
  log: RequestLog | undefined;
  stored: Stored | undefined;
  /** What can't be read is told above. */
  isUnread?: boolean;
  feeds: readonly Feed[];
  ceiling: Tlp | undefined;
  settings: PrivacySettings;
  texts: Texts;
  /** Where all of it can be changed. */
  optionsPage: string;
  /** What went wrong, and whatever else is to be told. */
  children?: ComponentChildren;
}

function Hosts({ log, texts }: { log: RequestLog; texts: Texts }): VNode {
  const { privacy, language } = texts;
  const hosts = Object.entries(log.hosts).sort(([, a], [, b]) => b.count - a.count);
  return (
    <div class="net-log" tabIndex={0} role="region" aria-label={privacy.hosts}>
      <table>
        <thead>
          <tr>
            {Object.values(privacy.hostColumns).map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hosts.map(([host, { count, firstAt, lastAt }]) => (
            <tr key={host}>
              <td>
                <bdi>{host}</bdi>
              </td>
              <td>{formatNumber(language, count)}</td>
              <td>{formatTime(language, firstAt)}</td>
              <td>{formatTime(language, lastAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Requests({
  log,
  feeds,
  ceiling,
  texts,
}: Pick<Props, 'feeds' | 'ceiling' | 'texts'> & { log: RequestLog }): VNode {
  const { privacy, language } = texts;
  const { sync, look } = log.purposes;
  const entries = newestEntries(log);
  const titles = feedTitles(feeds, ceiling, texts);
  return (
    <>
      <p>
        <strong>{privacy.askedSum(sync, look, log.total - sync - look)}</strong>
      </p>
      {log.total === 0 ? (
        <p>{privacy.neverAsked}</p>
      ) : (
        <>
          <p class="muted">{privacy.askedSince(formatTime(language, log.since))}</p>
          <h3>{privacy.hosts}</h3>
          <Hosts log={log} texts={texts} />
          <Fold class="fold" summary={privacy.last(entries.length)}>
            <NetTable entries={entries} titles={titles} texts={texts} />
          </Fold>
          <p class="small muted">{privacy.hostsOnly}</p>
        </>
      )}
    </>
  );
}

function Kept({ stored, isUnread = false, log, settings, texts }: Props): VNode {
  const { privacy, common } = texts;
  const { sites, modes, rememberEncounters } = settings;
  return (
    <>
      <h3>{privacy.places.database}</h3>
      {stored === undefined && !isUnread && <p class="muted">{common.loading}</p>}
      {stored && (
        <>
          <p>{usedLine(stored, texts)}</p>
          <StoredList counts={stored} texts={texts} />
        </>
      )}
      {log && <p>{privacy.requestLog(Object.keys(log.hosts).length)}</p>}
      <p>{rememberEncounters ? privacy.remembers : privacy.remembersNot}</p>
      <h3>{privacy.places.settings}</h3>
      <p>{privacy.settingsHold(sites.length, Object.keys(modes).length)}</p>
      <h3>{privacy.places.session}</h3>
      <p>{privacy.sessionHolds}</p>
      <p>{privacy.private}</p>
    </>
  );
}

function Seen({ settings, texts }: Pick<Props, 'settings' | 'texts'>): VNode {
  const { privacy, common } = texts;
  const count = (mode: Mode): number => Object.values(settings.modes).filter((each) => each === mode).length;
  return (
    <>
      <dl class="seen">
        <dt>{common.modes.mark.name}</dt>
        <dd>{privacy.modes.mark}</dd>
        <dt>{privacy.trusted}</dt>
        <dd>{privacy.modes.trusted}</dd>
        <dt>{common.modes.discreet.name}</dt>
        <dd>{privacy.modes.discreet}</dd>
        <dt>{common.modes.off.name}</dt>
        <dd>{privacy.modes.off}</dd>
      </dl>
      <p class="small muted">
        {privacy.now(count('mark'), count('discreet'), count('off'), settings.trusted.length)}
      </p>
    </>
  );
}

/** What is kept, what was asked for, what a page could see. */
export function PrivacyView(props: Props): VNode {
  const { log, isUnread = false, feeds, ceiling, texts, optionsPage, children } = props;
  const { privacy, common } = texts;
  return (
    <main class="page privacy">
      <h1>
        <img src="/icon/48.png" width="32" height="32" alt="" /> {privacy.title}
      </h1>
      <p class="lead">{privacy.lead}</p>
      {children}
      <section class="block" aria-labelledby="asked-title">
        <h2 id="asked-title">{privacy.asked}</h2>
        {log && <Requests {...{ log, feeds, ceiling, texts }} />}
        {!log && !isUnread && <p class="muted">{common.loading}</p>}
      </section>
      <section class="block" aria-labelledby="stored-title">
        <h2 id="stored-title">{privacy.stored}</h2>
        <Kept {...props} />
      </section>
      <section class="block" aria-labelledby="seen-title">
        <h2 id="seen-title">{privacy.seen}</h2>
        <Seen {...props} />
      </section>
      <p>
        <a href={optionsPage}>{privacy.settings}</a>
      </p>
    </main>
  );
}
