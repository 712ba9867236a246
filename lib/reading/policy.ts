// What may happen on one site: from the settings and the host of the page that the user looks at.
import type { EntityKind, MarkClass } from '../intel/kinds.ts';
import { markClassOf } from '../intel/kinds.ts';
import type { PagePolicy } from '../messages/page.ts';
import { modeOf, type Settings, type SiteMode } from '../settings/settings.ts';

export interface SitePolicy {
  mode: SiteMode;
  /** Names of every TLP may be painted. */
  trusted: boolean;
  /** Kinds of the class `other` that count as mentions here. */
  paintKinds: readonly EntityKind[];
  /** pks of what is on the watch-list; absent where nobody asks for it. */
  watched?: ReadonlySet<number>;
}

/** `host` is that of the top frame: a frame inside it is part of that page. */
export const sitePolicy = (settings: Settings, host: string): SitePolicy => ({
  mode: modeOf(settings, host),
  trusted: settings.trusted.includes(host),
  paintKinds: settings.paintKinds,
});

export const pagePolicy = (settings: Settings, mode: SiteMode): PagePolicy => ({
  mode,
  hoverDelay: settings.hoverDelay,
  hoverModifier: settings.hoverModifier,
});

/** The class under which an entity counts here; undefined when it only competes for the match. */
export function countedClass(kind: EntityKind, policy: SitePolicy): MarkClass | undefined {
  const markClass = markClassOf(kind);
  return markClass === 'other' && !policy.paintKinds.includes(kind) ? undefined : markClass;
}
