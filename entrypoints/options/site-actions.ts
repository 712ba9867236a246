import type { SiteActions } from '../../components/options/SiteSettings.tsx';
import { stopReading } from '../../lib/settings/read-site.ts';
import { changeSettings } from '../../lib/settings/stored.ts';

const without = (hosts: readonly string[], host: string): string[] => hosts.filter((each) => each !== host);

export const siteActions: SiteActions = {
  stopReading: (pattern) => void stopReading([pattern]),
  setMode: (host, mode) => void changeSettings(({ modes }) => ({ modes: { ...modes, [host]: mode } })),
  setTrusted: (host, isTrusted) =>
    void changeSettings(({ trusted }) => ({
      trusted: isTrusted ? [...without(trusted, host), host] : without(trusted, host),
    })),
  forget: (host) =>
    void changeSettings(({ modes, trusted }) => ({
      modes: Object.fromEntries(Object.entries(modes).filter(([each]) => each !== host)),
      trusted: without(trusted, host),
    })),
};
