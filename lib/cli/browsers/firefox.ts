// Firefox by WebDriver BiDi, which its --remote-debugging-port speaks; no driver program is needed.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { connectBidi, type BidiClient } from './bidi.ts';
import { firefoxPrefs } from './firefox-prefs.ts';
import { findFirefoxTab, openFirefoxTab } from './firefox-tab.ts';
import type { Browser, LaunchOptions } from './types.ts';

const LISTENING = /WebDriver BiDi listening on (ws:\S+)/;
const START_TIMEOUT = 60_000;

const Session = v.object({ capabilities: v.object({ browserVersion: v.string() }) });
const Installed = v.object({ extension: v.string() });
const Contexts = v.object({ contexts: v.array(v.object({ context: v.string() })) });
const Value = v.object({ type: v.string(), result: v.optional(v.object({ value: v.optional(v.string()) })) });

export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  await writeFile(join(options.profile, 'user.js'), firefoxPrefs(options));
  const child = spawn(
    options.executable,
    [
      ...(options.headless ? ['--headless', '--width', '1280', '--height', '985'] : []),
      '--no-remote',
      '--profile',
      options.profile,
      '--remote-debugging-port',
      '0',
      // Lets us open the extension's own pages and look at the toolbar.
      '--remote-allow-system-access',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit').then(() => undefined);
  try {
    const client = await connectBidi(`${await addressOf(child)}/session`);
    return await browserOf(client, child, ended, options);
  } catch (error) {
    child.kill();
    throw error;
  }
}

async function browserOf(
  client: BidiClient,
  child: ChildProcess,
  ended: Promise<void>,
  options: LaunchOptions,
): Promise<Browser> {
  const wanted = { alwaysMatch: { acceptInsecureCerts: options.insecureCertificates === true } };
  const { capabilities } = v.parse(Session, await client.send('session.new', { capabilities: wanted }));
  const install = {
    extensionData: { type: 'path', path: options.extension },
    // Firefox installs, and then installs again with this right: a page that opened at install is lost.
    ...(options.privateWindows === false ? {} : { 'moz:allowPrivateBrowsing': true }),
  };
  const { extension: id } = v.parse(Installed, await client.send('webExtension.install', install));
  const inChrome = (body: string): Promise<string | undefined> => evaluateInChrome(client, body);
  const uuid = await inChrome(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).mozExtensionHostname`);
  if (uuid === undefined) throw new Error('Firefox does not know the extension it has installed');
  return {
    name: 'firefox',
    version: `Firefox ${capabilities.browserVersion}`,
    extensionOrigin: `moz-extension://${uuid}`,
    open: (url) => openFirefoxTab(client, url),
    find: (url) => findFirefoxTab(client, url),
    inChrome,
    killBackground: async () => {
      await inChrome(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.terminateBackground()`);
    },
    ended,
    close: async () => {
      await client.send('browser.close', {}).catch(() => child.kill());
      await ended;
    },
  };
}

/** Runs code with the browser's own rights; gives back its value as text. */
async function evaluateInChrome(client: BidiClient, body: string): Promise<string | undefined> {
  const tree = v.parse(Contexts, await client.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const [window] = tree.contexts;
  const answer = await client.send('script.callFunction', {
    functionDeclaration: `async () => String(await (${body}))`,
    target: { context: window?.context },
    awaitPromise: true,
  });
  return v.parse(Value, answer).result?.value;
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('Firefox was started without a pipe');
  const lines = createInterface(child.stderr);
  const timer = setTimeout(() => child.kill(), START_TIMEOUT);
  const said: string[] = [];
  try {
    for await (const line of lines) {
      const address = LISTENING.exec(line)?.[1];
      if (address !== undefined) return address;
      said.push(line);
    }
  } finally {
    clearTimeout(timer);
    // Firefox goes on writing; a full pipe would stop it.
    child.stderr.resume();
  }
  throw new Error(`Firefox ended before it could be reached:\n${said.slice(-5).join('\n')}`);
}
