import type { VNode } from 'preact';
import { isContactKind } from '../../lib/intel/contact.ts';
import type { Mute } from '../../lib/intel/mute.ts';
import { platformTitle } from '../../lib/intel/platforms.ts';
import { formatAge, formatTime } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';

/** A mute, or what is left of it until the page is closed. */
export interface ListedMute {
  mute: Mute;
  isRemoved: boolean;
}

export interface MuteActions {
  remove: (mute: Mute) => void;
  restore: (mute: Mute) => void;
}

interface Props {
  item: ListedMute;
  texts: Texts;
  actions: MuteActions;
  /** Epoch milliseconds. */
  now: number;
}

function limits({ type, platform, exactly, host, until }: Mute, { mute, common, language }: Texts): string {
  const said = type === 'primary' || type === 'alias' ? [] : [common.nameTypes[type]];
  if (platform !== undefined)
    said.push(isContactKind(platform) ? common.contactKinds[platform] : platformTitle(platform));
  said.push(host === undefined ? mute.onEvery : mute.onHost(host));
  said.push(until === undefined ? mute.forGood : mute.until(formatTime(language, until)));
  if (exactly !== undefined) said.push(mute.onlyExactly(exactly));
  return said.join(' · ');
}

function There({ item: { mute }, texts, actions, now }: Props): VNode {
  return (
    <>
      <span>
        <bdi>{mute.name}</bdi>
        <span class="limits small muted">
          {limits(mute, texts)} · {texts.mute.since(formatAge(texts.language, mute.createdAt, now))}
        </span>
      </span>
      <button type="button" class="button" onClick={() => actions.remove(mute)}>
        {texts.common.remove}
        <span class="spoken">: {mute.name}</span>
      </button>
    </>
  );
}

const Removed = ({ item: { mute }, texts, actions }: Props): VNode => (
  <>
    <span role="status">{texts.mute.removed(mute.name)}</span>
    <button type="button" class="button" onClick={() => actions.restore(mute)}>
      <SignIcon sign="undo" /> {texts.common.undo}
      <span class="spoken">: {mute.name}</span>
    </button>
  </>
);

export const MuteItem = (props: Props): VNode =>
  props.item.isRemoved ? <Removed {...props} /> : <There {...props} />;
