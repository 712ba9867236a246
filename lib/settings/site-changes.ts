// What can be set for one site, each as a change of the settings.
import type { Settings, SiteMode } from './settings.ts';

type Change = (now: Settings) => Partial<Settings>;

const without = (hosts: readonly string[], host: string): string[] => hosts.filter((each) => each !== host);

export const siteMode =
  (host: string, mode: SiteMode): Change =>
  ({ modes }) => ({ modes: { ...modes, [host]: mode } });

export const siteTrust =
  (host: string, isTrusted: boolean): Change =>
  ({ trusted }) => ({ trusted: isTrusted ? [...without(trusted, host), host] : without(trusted, host) });

/** As if nothing had ever been set for it. Whether it is read is set elsewhere: read-site.ts. */
export const siteForgotten =
  (host: string): Change =>
  ({ modes, trusted }) => ({
    modes: Object.fromEntries(Object.entries(modes).filter(([each]) => each !== host)),
    trusted: without(trusted, host),
  });
