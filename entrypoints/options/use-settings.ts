import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings/settings.ts';
import { followSettings } from '../../lib/settings/stored.ts';

/** The settings as they are now, from whichever page they were changed. */
export function useSettings(first: Settings): Settings {
  const [settings, setSettings] = useState(first);
  useEffect(() => {
    const watching = new AbortController();
    void followSettings(setSettings, watching.signal);
    return () => watching.abort();
  }, []);
  return settings;
}
