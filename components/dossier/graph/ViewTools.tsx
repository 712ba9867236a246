import type { VNode } from 'preact';
import type { Texts } from '../../../lib/i18n/texts.ts';
import { Tool } from '../../Tool.tsx';
import type { Viewing } from './use-view.ts';

/** Larger, smaller, all of it. */
export const ViewTools = ({ viewing, texts: { dossier } }: { viewing: Viewing; texts: Texts }): VNode => (
  <div class="view-tools">
    <Tool sign="plus" label={dossier.zoomIn} onPress={viewing.larger} />
    <Tool sign="minus" label={dossier.zoomOut} onPress={viewing.smaller} />
    <Tool sign="fit" label={dossier.fit} onPress={viewing.fit} />
  </div>
);
