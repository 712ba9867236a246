import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { FeedSync, SyncState } from '../../lib/intel/sync.ts';
import { formatAhead, formatTime, sentences } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { amountWords, detailWords, failureWords, shownState } from './words.ts';

interface Props {
  sync: FeedSync;
  title: string;
  texts: Texts;
  /** Epoch milliseconds. */
  now: number;
}

type Of<State extends SyncState['state']> = Props & {
  state: Extract<SyncState, { state: State }>;
};

/** Outside of the live region: nobody wants to hear every number. */
function Progress({ sync, state, title, texts }: Of<'syncing'>): VNode {
  const id = useId();
  const amount = amountWords(state, sync.kind, texts);
  const { done, total } = state;
  const phase = texts.feeds.phases[state.phase];
  const about = { 'aria-label': texts.feeds.progressOf(title), 'aria-describedby': id };
  return (
    <div class="progress small">
      <span id={id}>{amount === undefined ? phase : texts.feeds.phaseWith(phase, amount)}</span>
      {total !== undefined && total > 0 ? (
        <progress key="known" {...about} value={Math.min(done, total)} max={total} />
      ) : (
        <progress key="unknown" {...about} />
      )}
    </div>
  );
}

/** How its failures are to be told. */
const about = ({ kind, login, isLoginStored }: FeedSync) => ({
  kind,
  hasLogin: login !== 'none' && isLoginStored,
});

function Failure({ sync, state, texts, now }: Of<'failed'>): VNode {
  const { feeds, language } = texts;
  const { code, detail, isKept, nextTry } = state;
  const said = detailWords(code, detail);
  return (
    <div class="notice small">
      <p>
        {sentences(
          language,
          isKept ? feeds.kept : feeds.nothingKept,
          failureWords(code, about(sync), texts).advice,
        )}
      </p>
      <p>{nextTry === undefined ? feeds.noTry : feeds.nextTry(formatAhead(language, nextTry, now))}</p>
      {said !== '' && (
        <details>
          <summary>{texts.feedForm.detail}</summary>
          <p>{said}</p>
        </details>
      )}
    </div>
  );
}

function stateWords({ sync, texts }: Pick<Props, 'sync' | 'texts'>): string {
  const { feeds, language } = texts;
  const { state } = sync;
  if (state.state !== 'failed') return feeds.states[shownState(state)];
  const { happened } = failureWords(state.code, about(sync), texts);
  return feeds.failedSince(formatTime(language, state.since), happened);
}

/** The state in words, as it changes, with what belongs to it. */
export function SyncStateView(props: Props): VNode {
  const { sync, texts } = props;
  const { state } = sync;
  return (
    <>
      <p class={`sync-state is-${shownState(state)}`}>
        <span role="status">{stateWords(props)}</span>
        {state.state === 'stale' && <span class="muted"> {texts.feeds.staleNote}</span>}
      </p>
      {state.state === 'syncing' && <Progress {...props} state={state} />}
      {state.state === 'failed' && <Failure {...props} state={state} />}
    </>
  );
}
