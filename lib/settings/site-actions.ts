// What the buttons about a site do, in the popup and in the side panel.
import { browser } from 'wxt/browser';
import { EVERY_SITE, sitePattern } from '../intel/site-pattern.ts';
import { requestSite, stopReading } from './read-site.ts';
import type { SiteMode } from './settings.ts';
import { siteMode, siteTrust } from './site-changes.ts';
import { changeSettings, loadSettings } from './stored.ts';

interface Uses {
  /** Asks for a new report. */
  refresh: () => void;
  denied: () => void;
}

export function siteActions({ refresh, denied }: Uses) {
  const request = async (pattern: string): Promise<void> =>
    (await requestSite(pattern)) ? refresh() : denied();
  return {
    readSite: (host: string) => void request(sitePattern(host)),
    readEverySite: () => void request(EVERY_SITE),
    stopReading: (patterns: readonly string[]) => void stopReading(patterns).then(refresh),
    setMode: (host: string, mode: SiteMode) => void changeSettings(siteMode(host, mode)).then(refresh),
    setTrusted: (host: string, isTrusted: boolean) =>
      void changeSettings(siteTrust(host, isTrusted)).then(refresh),
    showAgain: () => void changeSettings({ hidden: false }).then(refresh),
    endPresenting: () => void changeSettings({ ceiling: 'none' }).then(refresh),
    hasWarned: async () => (await loadSettings()).jumpWarned,
    warned: () => void changeSettings({ jumpWarned: true }),
    openOptions: () => browser.runtime.openOptionsPage(),
  };
}
