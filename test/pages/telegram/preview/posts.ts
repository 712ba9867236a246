// Posts of public channels as t.me writes them for whoever has no account.

export const CHANNEL = 'usersec_channel';
const CHANNEL_ID = 1234567890;
export const LAST_POST = 45;

const view = (id: number): string =>
  Buffer.from(JSON.stringify({ c: -CHANNEL_ID, p: id, t: 1724570000, h: 'f00d' })).toString('base64url');

const emoji = (character: string): string =>
  `<i class="emoji" style="background-image:url('//telegram.org/img/emoji/40/F09F94A5.png')"><b>${character}</b></i>`;

const TEXTS: readonly ((id: number) => string)[] = [
  (id) => `Post ${id}: down with it, says UserSec`,
  () => `Good morning<br/>nothing new here`,
  () => `<b>Ripper</b>Sec joins <a href="?q=%23FreeDurov">#FreeDurov</a>`,
  () => `Guess: <tg-spoiler>OverFlame</tg-spoiler> it was`,
  () => `<code>Killnet</code> in a log ${emoji('🔥')}`,
  () => `<a href="https://t.me/UserSec" target="_blank">@UserSec</a> or nobody`,
];

const text = (html: string): string =>
  `<div class="tgme_widget_message_text js-message_text" dir="auto">${html}</div>`;

/** The text of a picture stands in a box of the same classes. */
const body = (id: number): string => {
  const html = TEXTS[id % TEXTS.length]?.(id) ?? '';
  if (id % 5 !== 0) return text(html);
  const photos =
    '<a class="tgme_widget_message_photo_wrap"></a><a class="tgme_widget_message_photo_wrap"></a>';
  return `<div class="tgme_widget_message_grouped_wrap">${photos}</div><div class="tgme_widget_message_text js-message_text" dir="auto">${text(html)}</div>`;
};

const forwarded = (id: number): string =>
  id % 7 === 0
    ? '<div class="tgme_widget_message_forwarded_from accent_color">Forwarded from <a class="tgme_widget_message_forwarded_from_name" href="https://t.me/quiet_news/77"><span dir="auto">Killnet news</span></a></div>'
    : '';

const reply = (id: number): string =>
  id % 6 === 0
    ? `<a class="tgme_widget_message_reply" href="https://t.me/${CHANNEL}/${id - 1}"><div class="tgme_widget_message_author accent_color"><span class="tgme_widget_message_author_name" dir="auto">UserSec</span></div><div class="tgme_widget_message_text js-message_reply_text" dir="auto">as OverFlame said</div></a>`
    : '';

const poll = (id: number): string =>
  id % 11 === 0
    ? '<div class="tgme_widget_message_poll"><div class="tgme_widget_message_poll_question">Is it RipperSec?</div><div class="tgme_widget_message_poll_option_text">No</div></div>'
    : '';

const linkPreview = (id: number): string =>
  id % 13 === 0
    ? '<a class="tgme_widget_message_link_preview" href="https://news.test/"><div class="link_preview_site_name">news.test</div><div class="link_preview_title">Who is Killnet?</div><div class="link_preview_description">Nobody knows.</div></a>'
    : '';

export const dateOf = (id: number): string =>
  new Date(Date.UTC(2024, 7, 25, 9, id)).toISOString().replace('.000Z', '+00:00');

export const postHtml = (id: number): string => `
<div class="tgme_widget_message_wrap js-widget_message_wrap">
  <div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="${CHANNEL}/${id}" data-view="${view(id)}">
    <div class="tgme_widget_message_user"><a href="https://t.me/${CHANNEL}"></a></div>
    <div class="tgme_widget_message_bubble">
      <div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.me/${CHANNEL}"><span dir="auto">UserSec official</span></a></div>
      ${forwarded(id)}${reply(id)}${body(id)}${poll(id)}${linkPreview(id)}
      <div class="tgme_widget_message_reactions"><span class="tgme_reaction">Killnet 3</span></div>
      <div class="tgme_widget_message_footer"><div class="tgme_widget_message_info"><span class="tgme_widget_message_views">1.2K</span><span class="tgme_widget_message_meta">${id % 7 === 0 ? 'edited ' : ''}<a class="tgme_widget_message_date" href="https://t.me/${CHANNEL}/${id}"><time datetime="${dateOf(id)}" class="time">09:${id}</time></a></span></div></div>
    </div>
  </div>
</div>`;
