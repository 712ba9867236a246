// The background's end of each page's port.
import { browser, type Browser } from 'wxt/browser';
import { readPageRequest } from '../../lib/messages/check-page.ts';
import type { PageReply, PageRequest } from '../../lib/messages/page.ts';
import type { PeerRef } from '../../lib/intel/post.ts';
import { learntSoFar, readText, thingsOf } from '../../lib/reading/hits.ts';
import { markSheet } from '../../lib/reading/mark-sheet.ts';
import { pagePolicy, type SitePolicy } from '../../lib/reading/policy.ts';
import { hostAt, platformAt, policyAt, type Place } from '../../lib/reading/document-place.ts';
import { peerPlaces, withPeers } from '../../lib/reading/peer-hits.ts';
import { countsOf } from '../../lib/reading/presence.ts';
import { momentOf } from '../../lib/store/encounters.ts';
import { access } from './access.ts';
import { cardKey } from './card-key.ts';
import { core } from './core.ts';
import { askForLearnt, dropLearnt, tellLearnt } from './learnt.ts';
import { pageChanged, pageClosed, pageOpened, textRead } from './open-pages.ts';
import { learnPairs, peerPairs } from './peer-pairs.ts';
import { forgetPointed, setPointed } from './pointed.ts';
import { rememberPage, rememberPosts } from './remember.ts';
import { meet } from './tab-posts.ts';
import { badgeSoon } from './badge.ts';
import { presence } from './found-in-tab.ts';
import { tellTab } from './tell-tab.ts';

type Port = Browser.runtime.Port;
type Ask<T extends PageRequest['type']> = Extract<PageRequest, { type: T }>;

/** A document that is read, through its port. */
interface Page {
  port: Port;
  tabId: number;
  frameId: number;
  place: Place;
  isPrivate: boolean;
  isOpen: boolean;
  /** What its highlights' names begin with; "" once their sheet is on its way. */
  marks: string;
}

const policyOf = async (page: Page): Promise<SitePolicy> => policyAt(await access(), page.place);

/** With the watch-list, whose names have marks of their own where the user trusts the site. */
const readingPolicy = async (page: Page): Promise<SitePolicy> => ({
  ...(await policyOf(page)),
  watched: await (await core()).watched.get(),
});

async function hello(page: Page, { marks }: Ask<'hello'>): Promise<PageReply> {
  page.marks = marks;
  const { settings } = await access();
  const { mode } = await policyOf(page);
  if (page.frameId === 0) dropLearnt(page.tabId);
  if (mode !== 'off') askForLearnt(page.tabId);
  return { type: 'policy', policy: pagePolicy(settings, mode, await cardKey()) };
}

async function retell(page: Page, { context }: Ask<'context'>): Promise<void> {
  const lexicon = await (await core()).lexicons.current();
  if (!lexicon) return;
  const { learnt, unlocked } = learntSoFar(lexicon, context, await readingPolicy(page));
  tellLearnt(page.tabId, { version: lexicon.version, context: learnt, unlocked });
}

function newDocument({ tabId }: Page): void {
  dropLearnt(tabId);
  void tellTab(tabId, { type: 'forget' });
}

/** Puts the marks' sheet into the page, once. */
async function style(page: Page): Promise<void> {
  const { marks, tabId, frameId } = page;
  page.marks = '';
  const { settings } = await access();
  const css = markSheet(marks, settings.markStyle, settings.markWeight);
  try {
    // Chromium computes ::highlight() of a USER sheet but does not paint it.
    await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css, origin: 'AUTHOR' });
    if (page.isOpen) page.port.postMessage({ type: 'sheet', css } satisfies PageReply);
  } catch (error) {
    if (page.marks === '') page.marks = marks;
    console.debug('the marks of a page have no style', error);
  }
}

async function find(page: Page, request: Ask<'find'>): Promise<PageReply> {
  const { seq, text, context, peers } = request;
  const { lexicons, mutes } = await core();
  const lexicon = await lexicons.current();
  if (!lexicon) return { type: 'not-ready', seq };
  const { version } = lexicon;
  const [policy, isMuted] = await Promise.all([readingPolicy(page), mutes.at(lexicon, hostAt(page.place))]);
  const { hits, learnt, unlocked } = readText(lexicon, text, context, policy, {
    isMuted,
    platform: platformAt(page.place),
  });
  tellLearnt(page.tabId, { version, context: learnt, unlocked });
  const reply = async (found: number[]): Promise<PageReply> => {
    // What is locked may be painted without another question.
    if (page.marks !== '' && policy.mode === 'mark' && found.length > 0) void style(page);
    if (textRead(page.tabId, page.port, request, found)) badgeSoon(page.tabId);
    const isFirst = (await access()).settings.mentions === 'first';
    return {
      ...{ type: 'found', seq, version, hits: found },
      ...(isFirst && { things: thingsOf(lexicon, found, policy) }),
    };
  };
  if (peers === undefined || policy.mode === 'off') return reply(hits);
  const places = peerPlaces(peers, text);
  if (!page.isPrivate)
    await learnPairs(
      lexicon,
      places.map(({ peer }) => peer),
    );
  const pairs = await peerPairs();
  const complete = (peer: PeerRef): PeerRef => pairs.complete(peer);
  return reply(withPeers(hits, text, places, { lexicon, policy, isMuted, complete }));
}

/** What goes wrong with memory is no reason to read less. */
function remember(work: Promise<void>): void {
  work.catch((error: unknown) => console.error('encounters are not remembered', error));
}

async function rememberSeen(page: Page, { version, mentions }: Ask<'seen'>): Promise<void> {
  const { lexicons, store } = await core();
  const begunAt = momentOf(store);
  const lexicon = await lexicons.current();
  if (lexicon?.version !== version) return;
  const shown = [...countsOf(mentions)].flatMap(([mention, count]) => (count > 0 ? [mention] : []));
  await rememberPage(page, shown, { lexicon, policy: await policyOf(page), begunAt });
}

function seen(page: Page, request: Ask<'seen'>): void {
  const { version, mentions, changed } = request;
  const { tabId, frameId, port } = page;
  const said = { owner: port, version, counts: countsOf(mentions), changed };
  const isFirst = presence.set(tabId, frameId, said);
  if (isFirst) void tellTab(tabId, { type: 'report' });
  pageChanged(tabId, port);
  badgeSoon(tabId);
  remember(rememberSeen(page, request));
}

async function met(page: Page, request: Ask<'met'>): Promise<void> {
  const { lexicons, store } = await core();
  const begunAt = momentOf(store);
  const lexicon = await lexicons.current();
  if (lexicon?.version !== request.version) return;
  const policy = await policyOf(page);
  const posts = await meet(page, request, lexicon, policy);
  if (!page.isPrivate)
    await learnPairs(
      lexicon,
      posts.map(({ post }) => post.chat),
    );
  badgeSoon(page.tabId);
  remember(rememberPosts(page, posts, { lexicon, policy, begunAt }));
}

/** In the top frame, if it is marked too and not the one that asks; else in the popup. */
async function showElsewhere(page: Page, { version, mention, text }: Ask<'card-elsewhere'>): Promise<void> {
  const { tabId, frameId, place } = page;
  const top = policyAt(await access(), { url: place.tabUrl, origin: undefined, tabUrl: place.tabUrl });
  const command = { type: 'card-for-frame', version, mention, text } as const;
  if (frameId !== 0 && top.mode === 'mark' && (await tellTab(tabId, command, 0))) return;
  await setPointed(tabId, { version, mention, text });
  badgeSoon(tabId);
}

async function answer(page: Page, request: PageRequest): Promise<PageReply | undefined> {
  switch (request.type) {
    case 'hello':
      return hello(page, request);
    case 'find':
      return find(page, request);
    case 'new-document':
      if (page.frameId === 0) newDocument(page);
      return undefined;
    case 'context':
      await retell(page, request);
      return undefined;
    case 'met':
      await met(page, request);
      return undefined;
    case 'seen':
      seen(page, request);
      return undefined;
    case 'card-elsewhere':
      await showElsewhere(page, request);
      return undefined;
  }
}

/** Where there is no answer because of us (a newer store, no room), the page is told to wait for news. */
function onFailure(page: Page, request: PageRequest, error: unknown): void {
  console.debug('a page was not answered', request.type, error);
  if (page.isOpen && request.type === 'find') page.port.postMessage({ type: 'not-ready', seq: request.seq });
}

function onMessage(page: Page, message: unknown): void {
  const request = readPageRequest(message);
  if (!request) {
    console.debug('ignored a message of a page');
    return;
  }
  answer(page, request).then(
    (reply) => {
      if (reply && page.isOpen) page.port.postMessage(reply);
    },
    (error: unknown) => onFailure(page, request, error),
  );
}

function pageOf(port: Port): Page | undefined {
  const { tab, frameId, url, origin } = port.sender ?? {};
  if (tab?.id === undefined || frameId === undefined) return undefined;
  return {
    port,
    tabId: tab.id,
    frameId,
    place: { url, origin, tabUrl: tab.url },
    isPrivate: tab.incognito,
    isOpen: true,
    marks: '',
  };
}

export function servePage(port: Port): void {
  const page = pageOf(port);
  if (!page) return;
  pageOpened(page.tabId, page.frameId, port);
  port.onMessage.addListener((message: unknown) => onMessage(page, message));
  port.onDisconnect.addListener(() => {
    page.isOpen = false;
    pageClosed(page.tabId, port);
    if (page.frameId === 0) void forgetPointed(page.tabId);
    if (presence.forgetFrame(page.tabId, page.frameId, port)) badgeSoon(page.tabId);
  });
}
