// Chromium by puppeteer-core, over a pipe: the only way that loads an extension without the store.
import puppeteer, {
  TargetType,
  type Browser as Puppet,
  type CDPSession,
  type Frame,
  type Page,
} from 'puppeteer-core';
import type { Key } from './keys.ts';
import type { Browser, LaunchOptions, PageCost, Realm, Tab } from './types.ts';
import { partOfProfile } from './cpu-profile.ts';
import { asJson } from './expression.ts';

const FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate',
];
/** Containers without user namespaces can't sandbox, and Chromium refuses to run as root with one. */
const AS_ROOT = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const puppet = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless,
    pipe: true,
    userDataDir: options.profile,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    enableExtensions: true,
    args: [
      ...FLAGS,
      ...(process.getuid?.() === 0 ? AS_ROOT : []),
      ...(options.dark === true ? ['--force-dark-mode'] : []),
      ...(options.insecureCertificates === true ? ['--ignore-certificate-errors'] : []),
      ...(options.proxy === undefined
        ? []
        : [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>']),
    ],
    // An attached debugger would keep the background alive.
    targetFilter: (target) => target.type() !== TargetType.SERVICE_WORKER,
  });
  const id = await puppet.installExtension(options.extension, { enabledInIncognito: true });
  return {
    name: 'chromium',
    version: await puppet.version(),
    extensionOrigin: `chrome-extension://${id}`,
    open: (url) => openTab(puppet, url, options.dark === true),
    find: (url) => findTab(puppet, url),
    killBackground: () => stopWorkers(puppet),
    backgroundHeap: () => withWorker(puppet, id, heapOf),
    inBackground: (expression) => withWorker(puppet, id, (worker) => evaluateIn(worker, expression)),
    limitStorage: storageLimit(puppet, `chrome-extension://${id}`),
    ended: new Promise((resolve) => puppet.once('disconnected', () => resolve())),
    close: () => puppet.close(),
  };
}

async function stopWorkers(puppet: Puppet): Promise<void> {
  const page = (await puppet.pages())[0] ?? (await puppet.newPage());
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Speaks with the background. The debugger is attached for this moment only. */
async function withWorker<T>(
  puppet: Puppet,
  extensionId: string,
  speak: (worker: CDPSession) => Promise<T>,
): Promise<T> {
  const session = await puppet.target().createCDPSession();
  try {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
    const worker = targetInfos.find(({ url }) => url.startsWith(`chrome-extension://${extensionId}/`));
    if (worker === undefined) throw new Error('The background sleeps');
    const attached = new Promise<CDPSession>((resolve) => session.once('sessionattached', resolve));
    await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: true });
    return await speak(await attached);
  } finally {
    await session.detach();
  }
}

async function heapOf(worker: CDPSession): Promise<number> {
  await worker.send('HeapProfiler.collectGarbage');
  return (await worker.send('Runtime.getHeapUsage')).usedSize;
}

async function evaluateIn(worker: CDPSession, expression: string): Promise<void> {
  const { exceptionDetails } = await worker.send('Runtime.evaluate', { expression });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

/** The limit holds as long as the session that set it. */
function storageLimit(puppet: Puppet, origin: string): (bytes: number | undefined) => Promise<void> {
  let limiting: Promise<CDPSession> | undefined;
  const begin = async (): Promise<CDPSession> => (await puppet.newPage()).createCDPSession();
  return async (bytes) => {
    const session = await (limiting ??= begin());
    const quota = bytes === undefined ? {} : { quotaSize: bytes };
    await session.send('Storage.overrideQuotaForOrigin', { origin, ...quota });
  };
}

async function openTab(puppet: Puppet, url: string, dark: boolean): Promise<Tab> {
  const page = await puppet.newPage();
  if (dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.goto(url);
  return tabOf(page);
}

async function findTab(puppet: Puppet, url: string): Promise<Tab | undefined> {
  const target = puppet.targets().find((other) => other.type() === TargetType.PAGE && other.url() === url);
  const page = await target?.page();
  return page === undefined || page === null ? undefined : tabOf(page);
}

const realmOf = (frame: Frame): Realm => ({
  url: () => Promise.resolve(frame.url()),
  evaluate: async (expression) => {
    const json: unknown = await frame.evaluate(asJson(expression));
    const value: unknown = JSON.parse(String(json));
    return value;
  },
});

const MS = 1_000;

function costOf(page: Page): PageCost {
  let begun: Promise<CDPSession> | undefined;
  const begin = async (): Promise<CDPSession> => {
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return session;
  };
  const session = (): Promise<CDPSession> => (begun ??= begin());
  const metric = async (wanted: string): Promise<number> => {
    const { metrics } = await (await session()).send('Performance.getMetrics');
    return metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  };
  return {
    busy: async () => (await metric('TaskDuration')) * MS,
    heap: async () => {
      await (await session()).send('HeapProfiler.collectGarbage');
      return metric('JSHeapUsedSize');
    },
    partOf: async (scripts, during) => {
      const profiler = await session();
      await profiler.send('Profiler.enable');
      await profiler.send('Profiler.start');
      await during();
      const { profile } = await profiler.send('Profiler.stop');
      return partOfProfile(profile, scripts);
    },
  };
}

function tabOf(page: Page): Tab {
  return {
    cost: costOf(page),
    ...realmOf(page.mainFrame()),
    goto: (url) => page.goto(url),
    runFirst: (code) => page.evaluateOnNewDocument(code),
    back: () => page.goBack(),
    frames: () => Promise.resolve(page.frames().slice(1).map(realmOf)),
    hover: ({ x, y }) => page.mouse.move(x, y, { steps: 3 }),
    click: ({ x, y }) => page.mouse.click(x, y),
    press: (...keys) => pressTogether(page, keys),
    setFiles: (selector, paths) => setFiles(page, selector, paths),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: (path) => page.screenshot({ path: pngPath(path) }),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

async function pressTogether(page: Page, keys: readonly Key[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.toReversed()) await page.keyboard.up(key);
}

async function setFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const input = await page.waitForSelector(selector);
  const element = await input?.toElement('input');
  if (element === undefined) throw new Error(`No ${selector} on ${page.url()}`);
  await element.uploadFile(...paths);
}

function pngPath(path: string): `${string}.png` {
  if (!path.endsWith('.png')) throw new Error(`${path} should end in .png`);
  return `${path.slice(0, -'.png'.length)}.png`;
}
