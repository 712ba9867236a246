// What is left in memory after an hour of reading, clocked down: each minute of it an article or a chat that goes on, in a few seconds.
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { servePages, type PageAt } from '../../lib/cli/page-server.ts';
import { TELEGRAM_HOSTS } from '../e2e/telegram-world.ts';
import { telegramAt } from './chat/clients.ts';
import { held, live } from './chat/in-client.ts';
import { inExtension, type Running } from './in-extension.ts';
import { row, type BenchRow } from './measure.ts';
import { addNames, article, INTEL_PATH, intelPage } from './reading/intel.ts';
import { pageOf } from './reading/reader.ts';

const GROWTH = 1.1;
const MINUTES = 60;
/** What is there once is there by then: code that was compiled, the first card. */
const FIRST_MINUTES = 10;
const MEGABYTE = 2 ** 20;

/** Messages of a minute in a chat. */
const MESSAGES = { perSecond: 500, together: 25, count: 500 };
/** Every so many minutes the reader is in the chat, or at an address where they were before. */
const CHAT_EVERY = 4;
const SAME_EVERY = 3;
const SCROLLS = 5;

const NEWS = 'http://news.test/';
const CHAT = 'https://web.telegram.org/k/';
const FRONT = 0;

const pageAt: PageAt = (url, headers) => {
  if (url.pathname === INTEL_PATH) return intelPage;
  return url.href.startsWith(NEWS)
    ? pageOf(article(Number(url.pathname.slice(1))))
    : telegramAt(url, headers);
};

interface Reader {
  running: Running;
  news: Tab;
  chat: Tab;
}

const SCROLL = `(async () => {
  for (let screen = 1; screen <= ${SCROLLS}; screen += 1) {
    scrollTo(0, screen * innerHeight);
    await new Promise(requestAnimationFrame);
  }
})()`;

async function readArticle({ news }: Reader, number: number): Promise<void> {
  await news.bringToFront();
  await news.goto(`${NEWS}${number}`);
  await waitForMarks(news);
  await news.evaluate(SCROLL);
  // Any: what was painted when the scrolling stopped may have left since.
  await pointAt(news, undefined, 'Matched as');
}

async function readChat({ chat }: Reader, minute: number): Promise<void> {
  await chat.bringToFront();
  await live(chat, { ...MESSAGES, seed: minute });
}

async function read(reader: Reader, minute: number): Promise<void> {
  if (minute % CHAT_EVERY === 0) await readChat(reader, minute);
  else await readArticle(reader, minute % SAME_EVERY === 0 ? FRONT : minute);
}

interface Heaps {
  background: number;
  page: number;
  chat: number;
}

/** On the same article and in the same quiet chat: what else was read would come on top. */
async function heaps(reader: Reader): Promise<Heaps> {
  const { running, news, chat } = reader;
  await readArticle(reader, FRONT);
  const page = (await news.cost?.heap()) ?? NaN;
  await chat.bringToFront();
  const { heap } = await held(chat);
  return { background: (await running.browser.backgroundHeap?.()) ?? NaN, page, chat: heap };
}

async function readOn(reader: Reader, from: number, to: number): Promise<Heaps> {
  for (let minute = from; minute < to; minute += 1) await read(reader, minute);
  return heaps(reader);
}

const grownBy = (what: string, before: number, after: number): BenchRow[] => [
  row(`memory, ${what}: after ${MINUTES} minutes`, after / MEGABYTE, 'MB'),
  row(`memory, ${what}: after ${MINUTES} minutes / after ${FIRST_MINUTES}`, after / before, '×', GROWTH),
];

/** Takes about two minutes. */
export async function benchMemory(): Promise<BenchRow[]> {
  const server = await servePages(pageAt, { secureHosts: TELEGRAM_HOSTS });
  const hour = async (running: Running): Promise<BenchRow[]> => {
    await addNames(running, server.origin);
    const news = await running.browser.open(`${NEWS}${FRONT}`);
    const reader = { running, news, chat: await running.browser.open(CHAT) };
    const before = await readOn(reader, 1, 1 + FIRST_MINUTES);
    const after = await readOn(reader, 1 + FIRST_MINUTES, 1 + MINUTES);
    return [
      ...grownBy('background', before.background, after.background),
      ...grownBy('page with an article', before.page, after.page),
      ...grownBy('page with a chat', before.chat, after.chat),
    ];
  };
  try {
    return await inExtension(hour, { proxy: new URL(server.origin).host, insecureCertificates: true });
  } finally {
    await server.close();
  }
}

if (import.meta.main) console.table(await benchMemory());
