// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { postAt } from '../../../../lib/page/posts/read-post.ts';

const textOf = (html: string): string | undefined => {
  document.body.innerHTML = `<article>${html}</article>`;
  const places = {
    site: 'telegram-a',
    fields: [['text', 'article', '']],
    spoilers: { each: '.spoiler', concealed: '.closed', box: '.spoiler' },
  } as const;
  return postAt(document.querySelector('article') ?? undefined, places, '.meta').text;
};

test.each([
  ['a part that is not read', 'one <i class="meta">12:00 <b>seen</b></i>two', 'one two'],
  ['such a part at the end of its parent', '<p>one<i class="meta"><b>seen</b></i></p> two', 'one two'],
  ['such parts at the ends of all', '<p>one<b><i class="meta">seen</i></b></p>', 'one'],
  ['such parts behind each other', '<i class="meta">a</i><i class="meta">b</i>one', 'one'],
  ['an emoji by its name', 'one<img alt="👍">two', 'one👍two'],
  ['an emoji drawn with elements', 'one<i data-alt="👍"><img alt="x"><b>y</b></i> two', 'one👍 two'],
  ['an emoji at the end of its parent', '<p><b>one<i data-alt="👍"><u>x</u></i></b></p> two', 'one👍 two'],
  ['nothing but what is not read', '<i class="meta"><b>seen</b></i>', undefined],
  ['lines', 'one<br>two<pre>three</pre>four', 'one\ntwo\nthree\nfour'],
])('the text of a post: %s', (_, html, expected) => {
  expect(textOf(html)).toBe(expected);
});
