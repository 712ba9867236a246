// Pages for the page bench, made up; the same on every run.
import { makeRandom } from '../../make/names.ts';

const WORDS =
  'the group said that its attack on a server was part of the campaign and data would be published on a channel'.split(
    ' ',
  );
const NAMES = ['Cozy <b>Bear</b>', 'APT28', 'UserSec', '<a href="#x">APT29</a>', '<i>UserSec</i>'];

/** One name in so many words: what a page about intel has. */
const WORDS_PER_NAME = 35;

function sentence(next: () => number, words: number): string {
  const out: string[] = [];
  for (let count = 0; count < words; count += 1) {
    const list = next() < 1 / WORDS_PER_NAME ? NAMES : WORDS;
    const word = list[Math.floor(next() * list.length)] ?? '';
    out.push(next() < 0.08 ? `<em>${word}</em>` : word);
  }
  return out.join(' ');
}

/** Paragraphs with inline elements in between, of about so many characters of text. */
function article(characters: number): string {
  const next = makeRandom(7);
  const paragraphs = Array.from(
    { length: Math.ceil(characters / 330) },
    () => `<p>${sentence(next, 70)}</p>\n`,
  );
  return `<main>${paragraphs.join('')}</main>`;
}

function chat(bubbles: number): string {
  const next = makeRandom(8);
  const bubble = (): string =>
    `<div class="row"><div class="bubble"><span class="name">User</span><div class="text">${sentence(next, 30)}` +
    `<br>${sentence(next, 8)}<span class="time">12:00</span></div></div></div>`;
  return `<div class="list">${Array.from({ length: bubbles }, bubble).join('\n')}</div>`;
}

/** Half of them elements, half of them texts of a word or two, nested and side by side. */
function manyNodes(count: number): string {
  const next = makeRandom(9);
  // An item, two elements in it, and a text in each of the three.
  const item = (): string =>
    `<li>${sentence(next, 2)} <b>${sentence(next, 1)}</b> <span>${sentence(next, 2)}</span></li>\n`;
  return `<ul>${Array.from({ length: count / 8 }, item).join('')}</ul>`;
}

const FRAMES = 40;

const frames = (characters: number): string =>
  `<iframe srcdoc="${article(characters / FRAMES).replaceAll('"', '&quot;')}"></iframe>`.repeat(FRAMES);

export const PAGES: Record<string, () => string> = {
  'article, 100 kB': () => article(100_000),
  'chat, 500 bubbles': () => chat(500),
  'article, 1 MB': () => article(1_000_000),
  '20,000 nodes': () => manyNodes(20_000),
  '40 frames, 400 kB together': () => frames(400_000),
  'article, 5 MB': () => article(5_000_000),
};
