import type { VNode } from 'preact';
import { EVERY_SITE, shownPattern } from '../../lib/intel/site-pattern.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ModeChoice } from '../ModeChoice.tsx';
import { useFocusPlace } from '../use-focus-place.ts';

type Mode = keyof Texts['common']['modes'];

export interface SiteActions {
  stopReading: (pattern: string) => void;
  setMode: (host: string, mode: Mode) => void;
  setTrusted: (host: string, trusted: boolean) => void;
  /** Back to the usual mode and no trust. */
  forget: (host: string) => void;
}

export interface Sites {
  /** Match patterns. */
  sites: readonly string[];
  modes: Readonly<Record<string, Mode>>;
  trusted: readonly string[];
}

interface Props {
  sites: Sites;
  texts: Texts;
  actions: SiteActions;
}

const shownAs = (pattern: string, { options }: Texts): string =>
  pattern === EVERY_SITE ? options.everySite : shownPattern(pattern);

function ReadSites({ sites, texts, actions }: Props): VNode {
  return (
    <ul class="rows">
      {sites.sites.map((pattern) => (
        <li key={pattern}>
          <span title={pattern}>{shownAs(pattern, texts)}</span>
          <button type="button" class="button" onClick={() => actions.stopReading(pattern)}>
            {texts.common.remove}
            <span class="spoken">: {shownAs(pattern, texts)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function HostSettings({ host, sites, texts, actions }: Props & { host: string }): VNode {
  const mode = Object.hasOwn(sites.modes, host) ? sites.modes[host] : undefined;
  return (
    <li class="host-settings">
      <ModeChoice
        legend={host}
        mode={mode ?? 'mark'}
        texts={texts}
        onChange={(each) => actions.setMode(host, each)}
      />
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={sites.trusted.includes(host)}
          onChange={({ currentTarget }) => actions.setTrusted(host, currentTarget.checked)}
        />
        <span>
          {texts.options.trusted}
          <span class="spoken">: {host}</span>
        </span>
      </label>
      <button type="button" class="link small" onClick={() => actions.forget(host)}>
        {texts.common.remove}
        <span class="spoken">: {host}</span>
      </button>
    </li>
  );
}

export function SiteSettings(props: Props): VNode {
  const { sites, texts, actions } = props;
  const { options } = texts;
  const read = useFocusPlace<HTMLHeadingElement>();
  const own = useFocusPlace<HTMLHeadingElement>();
  const stopReading = read.acting(actions.stopReading);
  const forget = own.acting(actions.forget);
  const hosts = [...new Set([...Object.keys(sites.modes), ...sites.trusted])].sort();
  return (
    <section class="block" aria-labelledby="sites-title">
      <h2 id="sites-title" tabIndex={-1} ref={read.place}>
        {options.sites}
      </h2>
      <p class="muted">{sites.sites.length === 0 ? options.noSites : options.sitesNote}</p>
      <ReadSites {...props} actions={{ ...actions, stopReading }} />
      <h3 tabIndex={-1} ref={own.place}>
        {options.modesTitle}
      </h3>
      <p class="small muted">{hosts.length === 0 ? options.noModes : options.modesNote}</p>
      <ul class="hosts">
        {hosts.map((host) => (
          <HostSettings key={host} host={host} {...props} actions={{ ...actions, forget }} />
        ))}
      </ul>
    </section>
  );
}
