import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Texts } from '../../lib/i18n/texts.ts';

export type Group = keyof Texts['settings']['groups'];

const GROUPS: readonly Group[] = [
  'intel',
  'names',
  'look',
  'showing',
  'mutes',
  'sites',
  'memory',
  'keys',
  'data',
];

/** Ids are the page's own: an address with one leads to its section. */
export const anchorOf = (group: Group): string => `s-${group}`;

/** The first section that is on the screen. */
function useCurrent(): Group | undefined {
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const observer = new IntersectionObserver((entries) =>
      setShown((before) => {
        const now = new Set(before);
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) now.add(target.id);
          else now.delete(target.id);
        return now;
      }),
    );
    for (const group of GROUPS) {
      const section = document.getElementById(anchorOf(group));
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, []);
  return GROUPS.find((group) => shown.has(anchorOf(group)));
}

/** The sections of the options page: beside them where there is room, else above. */
export function SettingsNav({ texts: { settings } }: { texts: Texts }): VNode {
  const current = useCurrent();
  return (
    <nav class="settings-nav" aria-label={settings.nav}>
      <ul>
        {GROUPS.map((group) => (
          <li key={group}>
            <a href={`#${anchorOf(group)}`} aria-current={group === current ? 'true' : undefined}>
              {settings.groups[group]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
