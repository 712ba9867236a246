// Line icons on a 16 × 16 grid, drawn for Byname. Always beside a text or a label, so hidden from screen readers.
import type { EntityKind } from '../lib/intel/kinds.ts';
import { markClassOf } from '../lib/intel/kinds.ts';
import type { VNode } from 'preact';

const KIND_PATHS: Record<EntityKind, string> = {
  'threat-actor': 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z M2.5 14a5.5 5.5 0 0 1 11 0 M6.5 5h3',
  'intrusion-set': 'M8 2 14 5 8 8 2 5Z M2 8l6 3 6-3 M2 11l6 3 6-3',
  campaign: 'M3.5 14V2.5 M3.5 3h9l-2 3 2 3h-9',
  narrative: 'M6 2.5 4.5 13.5 M11.5 2.5 10 13.5 M2.5 6h11.5 M2 10.5h11.5',
  incident: 'M9 1.5 3.5 9H8l-1 5.5L12.5 7H8Z',
  malware: 'M5 6.5a3 3 0 0 1 6 0V10a3 3 0 0 1-6 0Z M5 8H2 M14 8h-3 M5 5 3 3 M11 5l2-2 M5 11l-2 2 M11 11l2 2',
  tool: 'M2 3h12v10H2Z M2 6h12 M5 9l1.5 1L5 11 M8.5 11H11',
  channel: 'M2.5 6.5v3H5l6 3.5V3L5 6.5Z M13 6.5v3 M5 9.5l.8 4',
  'user-account': 'M10.5 8a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0v1a1.7 1.7 0 0 0 3.4 0V8A6 6 0 1 0 11 13.2',
  identity: 'M3 14V3h6v11 M9 6.5h4V14 M2 14h12 M5 5.5h2 M5 8h2 M5 10.5h2',
  location:
    'M8 14.5S12.5 10 12.5 6.5a4.5 4.5 0 0 0-9 0C3.5 10 8 14.5 8 14.5Z M8 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3',
  report: 'M4 2h5.5L12.5 5v9H4Z M9 2v3.5h3.5 M6 8h4.5 M6 10.5h4.5',
};

const SIGN_PATHS = {
  back: 'M9.5 3 4.5 8l5 5 M5 8h8',
  pin: 'M5.5 2h5 M6.5 2v4.5L4 9.5h8L9.5 6.5V2 M8 9.5V14',
  mute: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z M3.8 3.8l8.4 8.4',
  copy: 'M5.5 5.5v-3h8v8h-3 M2.5 5.5h8v8h-8Z',
  evidence: 'M4 2h5.5L12.5 5v9H4Z M6 6.5h4.5 M6 9l1.5 2 3-3.5',
  done: 'M3 8.5 6.5 12 13 4.5',
  close: 'M4 4l8 8 M12 4l-8 8',
  out: 'M6.5 3.5h-4v10h10v-4 M9 2.5h4.5V7 M13.5 2.5 7.5 8.5',
  warn: 'M8 2 14.5 13.5h-13Z M8 6.5v3.5 M8 11.8v.1',
  add: 'M8 3v10 M3 8h10',
  star: 'M8 1.8 9.9 5.9l4.4.5-3.3 3 .9 4.4L8 11.6l-3.9 2.2.9-4.4-3.3-3 4.4-.5Z',
  dossier: 'M2.5 3.5h4l1.5 2h5.5v8h-11Z M5 8.5h6 M5 11h4',
  print: 'M4.5 6V2.5h7V6 M4.5 11.5h-2V6h11v5.5h-2 M4.5 9.5h7v4h-7Z',
  plus: 'M8 3.5v9 M3.5 8h9',
  minus: 'M3.5 8h9',
  fit: 'M2.5 6V2.5H6 M10 2.5h3.5V6 M13.5 10v3.5H10 M6 13.5H2.5V10',
  undo: 'M3 6h6.5a3.5 3.5 0 0 1 0 7H6 M5.5 3.5 3 6l2.5 2.5',
} as const;

/** For a drawing of its own. */
export const kindPath = (kind: EntityKind): string => KIND_PATHS[kind];

export type Sign = keyof typeof SIGN_PATHS;

function Drawing({ path, look = '' }: { path: string; look?: string }): VNode {
  return (
    <svg class={`icon ${look}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

export const KindIcon = ({ kind }: { kind: EntityKind }): VNode => (
  <Drawing path={KIND_PATHS[kind]} look={`class-${markClassOf(kind)}`} />
);

export const SignIcon = ({ sign }: { sign: Sign }): VNode => <Drawing path={SIGN_PATHS[sign]} />;
