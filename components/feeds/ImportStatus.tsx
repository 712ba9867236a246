import type { VNode } from 'preact';
import type { Feed, Refusal } from '../../lib/intel/feed.ts';
import { formatPercent, sentences } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { feedTitle } from '../feed-title.ts';
import { Counts } from './Counts.tsx';

export type ImportFailure = keyof Texts['intake']['failures'];

export type ImportState =
  | { state: 'running'; fileName: string; phase: keyof Texts['intake']['phases']; fraction: number }
  | { state: 'done'; fileName: string; feed: Feed; refusals: readonly Refusal[]; isRemembered?: boolean }
  | { state: 'failed'; fileName: string; code: ImportFailure; detail: string }
  | { state: 'cancelled'; fileName: string };

interface Props {
  status: ImportState;
  texts: Texts;
  onCancel: () => void;
  /** Asks anew how a text is to be read. */
  onAgain?: (() => void) | undefined;
}

function Running({ status, texts, onCancel }: Props & { status: ImportState & { state: 'running' } }): VNode {
  const { intake, language } = texts;
  return (
    <>
      <h3>{intake.importing(status.fileName)}</h3>
      <label class="progress">
        <span>
          {intake.phases[status.phase]} {formatPercent(language, status.fraction)}
        </span>
        <progress value={status.fraction} max={1} />
      </label>
      {status.phase === 'receiving' && (
        <button type="button" class="button" onClick={onCancel}>
          {intake.cancel}
        </button>
      )}
    </>
  );
}

function Remembered({ texts, onAgain }: Pick<Props, 'texts' | 'onAgain'>): VNode {
  return (
    <p class="small">
      {texts.reading.remembered}{' '}
      <button type="button" class="link" onClick={onAgain}>
        {texts.reading.again}
      </button>
    </p>
  );
}

const Done = ({
  status,
  texts,
  onAgain,
}: Pick<Props, 'texts' | 'onAgain'> & { status: ImportState & { state: 'done' } }): VNode => (
  <>
    <h3>{texts.intake.done(feedTitle(status.feed, texts))}</h3>
    <Counts counts={status.feed.counts} texts={texts} refusals={() => Promise.resolve(status.refusals)} />
    {status.feed.defaultTlp !== 'CLEAR' && (
      <p class="small">{texts.intake.countsAs(status.feed.defaultTlp)}</p>
    )}
    {status.isRemembered === true && <Remembered texts={texts} onAgain={onAgain} />}
  </>
);

function Failed({
  status,
  texts,
}: Pick<Props, 'texts'> & { status: ImportState & { state: 'failed' } }): VNode {
  const isStored = status.code === 'not-compiled';
  const { happened, advice } = texts.intake.failures[status.code];
  const detail = status.detail.replace(new RegExp(`^${status.code}(?:: )?`), '');
  return (
    <>
      <h3>{texts.intake[isStored ? 'notInUse' : 'failed'](status.fileName)}</h3>
      <p>{sentences(texts.language, happened, advice)}</p>
      {!isStored && <p>{texts.intake.nothingChanged}</p>}
      {detail !== '' && <p class="small muted">{detail}</p>}
    </>
  );
}

/** How the import of one file goes, or went. */
export function ImportStatus(props: Props): VNode {
  const { status, texts } = props;
  const isBad = status.state === 'failed' || status.state === 'cancelled';
  return (
    <div
      class={`import ${isBad ? 'notice' : ''}`}
      data-state={status.state}
      role={isBad ? 'alert' : 'status'}
    >
      {status.state === 'running' && <Running {...props} status={status} />}
      {status.state === 'done' && <Done {...props} status={status} />}
      {status.state === 'failed' && <Failed status={status} texts={texts} />}
      {status.state === 'cancelled' && (
        <p>
          {status.fileName}: {texts.intake.cancelled} {texts.intake.nothingChanged}
        </p>
      )}
    </div>
  );
}
