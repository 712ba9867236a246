import type { SiteActions } from '../../components/options/SiteSettings.tsx';
import { stopReading } from '../../lib/settings/read-site.ts';
import { siteForgotten, siteMode, siteTrust } from '../../lib/settings/site-changes.ts';
import { changeSettings } from '../../lib/settings/stored.ts';

export const siteActions: SiteActions = {
  stopReading: (pattern) => void stopReading([pattern]),
  setMode: (host, mode) => void changeSettings(siteMode(host, mode)),
  setTrusted: (host, isTrusted) => void changeSettings(siteTrust(host, isTrusted)),
  forget: (host) => void changeSettings(siteForgotten(host)),
};
