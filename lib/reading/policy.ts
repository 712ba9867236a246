// What may happen on one site: from the settings and the host of the page that the user looks at.
import type { EntityKind, MarkClass } from '../intel/kinds.ts';
import { markClassOf } from '../intel/kinds.ts';
import { isUpTo, type Tlp } from '../intel/tlp.ts';
import type { PagePolicy } from '../messages/page.ts';
import { HOST_SHEET } from './host-sheet.ts';
import { modeOf, type Settings, type SiteMode } from '../settings/settings.ts';
import { ceilingOf } from '../settings/showing.ts';

export interface SitePolicy {
  mode: SiteMode;
  /** Names of every TLP may be painted. */
  trusted: boolean;
  /** Kinds of the class `other` that count as mentions here. */
  paintKinds: readonly EntityKind[];
  /** pks of what is on the watch-list; absent where nobody asks for it. */
  watched?: ReadonlySet<number>;
  /** What is marked above it counts nowhere. */
  ceiling?: Tlp | undefined;
}

/** `host` is that of the top frame: a frame inside it is part of that page. */
export const sitePolicy = (settings: Settings, host: string): SitePolicy => ({
  mode: modeOf(settings, host),
  trusted: settings.trusted.includes(host),
  paintKinds: settings.paintKinds,
  ceiling: ceilingOf(settings),
});

export const pagePolicy = (settings: Settings, mode: SiteMode, cardKey: string): PagePolicy => ({
  mode,
  hoverDelay: settings.hoverDelay,
  hoverModifier: settings.hoverModifier,
  firstOnly: settings.mentions === 'first',
  cardKey,
  hostStyle: mode === 'mark' ? HOST_SHEET : '',
});

/** The class under which an entity counts here; undefined when it only competes for the match. */
export function countedClass(kind: EntityKind, policy: SitePolicy): MarkClass | undefined {
  const markClass = markClassOf(kind);
  return markClass === 'other' && !policy.paintKinds.includes(kind) ? undefined : markClass;
}

/** Something of a kind, under a marking. */
interface Marked {
  kind: EntityKind;
  tlp: Tlp;
}

/** As `countedClass`; undefined also for what is above the ceiling. */
export const shownClass = ({ kind, tlp }: Marked, policy: SitePolicy): MarkClass | undefined =>
  isUpTo(tlp, policy.ceiling) ? countedClass(kind, policy) : undefined;
