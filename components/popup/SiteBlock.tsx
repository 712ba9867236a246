import type { VNode } from 'preact';
import { EVERY_SITE } from '../../lib/intel/site-pattern.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ModeChoice } from '../ModeChoice.tsx';
import type { PageState, SiteActions } from './types.ts';

interface Props {
  host: string;
  page: PageState;
  texts: Texts;
  actions: SiteActions;
}

/** For a site that is not read yet: two ways to let Byname read it. */
export function Unread({ host, texts: { popup }, actions }: Omit<Props, 'page'>): VNode {
  return (
    <section class="block">
      <p>{popup.notRead}</p>
      <div class="buttons">
        <button type="button" class="button primary" onClick={() => actions.readSite(host)}>
          {popup.readSite(host)}
        </button>
        <button type="button" class="button" onClick={actions.readEverySite}>
          {popup.readEverySite}
        </button>
      </div>
      <p class="small muted">{popup.readAsks}</p>
    </section>
  );
}

function Trust({ host, page, texts: { popup }, actions }: Props): VNode {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={page.trusted}
        aria-describedby="trust-warning"
        onChange={({ currentTarget }) => actions.setTrusted(host, currentTarget.checked)}
      />
      <span>
        {popup.trust}
        <span class="small muted" id="trust-warning">
          {popup.trustWarning}
        </span>
      </span>
    </label>
  );
}

/** Mode and trust of the site, and how to stop reading it. */
export function Site(props: Props): VNode {
  const { host, page, texts, actions } = props;
  const own = page.coveredBy.filter((pattern) => pattern !== EVERY_SITE);
  const everySite = own.length < page.coveredBy.length;
  return (
    <section class="block">
      {page.siteChanged === true && <p class="notice small">{texts.popup.siteChanged}</p>}
      <ModeChoice
        legend={texts.popup.mode}
        mode={page.mode}
        texts={texts}
        onChange={(mode) => actions.setMode(host, mode)}
      />
      {page.mode === 'mark' && <Trust {...props} />}
      {!everySite && (
        <div class="buttons">
          <button type="button" class="link small" onClick={() => actions.stopReading(own)}>
            {texts.popup.stopReading}
          </button>
          <button type="button" class="link small" onClick={actions.readEverySite}>
            {texts.popup.readEverySite}
          </button>
        </div>
      )}
    </section>
  );
}
