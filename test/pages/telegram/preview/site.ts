// t.me for one channel: previews with more to load, the landing page, one post, and the post as others embed it.
import type { Page } from '../../../../lib/cli/page-server.ts';
import { CHANNEL, LAST_POST, postHtml } from './posts.ts';

const ON_A_PAGE = 20;

const SCRIPT = `<script src="/js/widget.js"></script>`;
const head = `<meta charset="utf-8"><link rel="icon" href="data:,"><style>
.spoilers_hidden tg-spoiler { background: #999; } .spoilers_hidden .tg-spoiler-text { opacity: 0; }
.tgme_widget_message_bubble { margin: 8px; padding: 8px; background: #eee; }</style>`;

const page = (classes: string, content: string): Page => ({
  body: `<!doctype html><html><head>${head}<title>Telegram</title></head><body class="${classes}">${content}${SCRIPT}</body></html>`,
});

const ids = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** The posts before one, with the button for those before them. */
function postsBefore(before: number): string {
  const from = Math.max(1, before - ON_A_PAGE);
  const more =
    from > 1
      ? `<div class="tgme_widget_message_centered js-messages_more_wrap"><a href="/s/${CHANNEL}?before=${from}" class="tme_messages_more js-messages_more" data-before="${from}">more</a></div>`
      : '';
  return more + ids(from, before).map(postHtml).join('');
}

const preview = (): Page =>
  page(
    'widget_frame_base tgme_webpreview emoji_image tme_mode',
    `<header class="tgme_header"><div class="tgme_header_title">UserSec official</div></header>
     <main class="tgme_main" data-url="/${CHANNEL}"><section class="tgme_channel_history js-message_history">${postsBefore(LAST_POST + 1)}</section></main>`,
  );

const landing = (): Page =>
  page(
    'no_transition',
    `<div class="tgme_page"><div class="tgme_page_title"><span dir="auto">UserSec official</span></div>
     <div class="tgme_page_extra">12 345 subscribers</div><div class="tgme_page_description">Voice of RipperSec</div>
     <a href="/s/${CHANNEL}">Preview channel</a></div>`,
  );

const embed = (id: number): Page => page('tgme_widget body_widget_post emoji_image', postHtml(id));

const post = (id: number): Page =>
  page(
    '',
    `<div class="tgme_page_widget"><iframe src="/${CHANNEL}/${id}?embed=1&mode=tme" width="600" height="400"></iframe></div>`,
  );

/** What the page itself runs: more posts put in the place of the button, and spoilers. */
const widget: Page = {
  type: 'text/javascript',
  body: `
const hide = (text) => text.classList.add('spoilers_active', 'spoilers_hidden');
function init(root) {
  for (const spoiler of root.querySelectorAll('tg-spoiler')) {
    if (spoiler.querySelector('.tg-spoiler-text') !== null) continue;
    const inner = document.createElement('span');
    inner.className = 'tg-spoiler-text';
    inner.append(...spoiler.childNodes);
    spoiler.append(inner);
    const text = spoiler.closest('.js-message_text');
    hide(text);
    spoiler.addEventListener('click', () => {
      text.classList.remove('spoilers_hidden');
      setTimeout(() => hide(text), 4000);
    });
  }
}
document.addEventListener('click', async (event) => {
  const more = event.target.closest('.js-messages_more');
  if (more === null) return;
  event.preventDefault();
  const answer = await fetch(more.href, { method: 'POST', headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  const made = document.createElement('div');
  made.innerHTML = await answer.json();
  init(made);
  more.closest('.js-messages_more_wrap').replaceWith(...made.childNodes);
});
init(document);`,
};

/** Undefined for what is not there. */
export function previewPage({ pathname, searchParams }: URL): Page | undefined {
  if (pathname === '/js/widget.js') return widget;
  if (pathname === `/${CHANNEL}`) return landing();
  if (pathname === `/s/${CHANNEL}`) {
    const before = searchParams.get('before');
    if (before === null) return preview();
    return { type: 'application/json', body: JSON.stringify(postsBefore(Number(before))) };
  }
  const [, id] = new RegExp(`^/${CHANNEL}/(\\d+)$`).exec(pathname) ?? [];
  if (id === undefined) return undefined;
  return searchParams.has('embed') ? embed(Number(id)) : post(Number(id));
}
