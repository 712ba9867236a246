// Runs a feed on a server as the sync engine would, with as little around it as possible: no store, no pauses, no retries but those
// that `resume` is for.
import type { Intake } from '../../lib/intel/feed.ts';
import type { ReadOptions } from '../../lib/sync/feeds/contract.ts';
import type { Explorer, FeedAnswer, FeedRequest, Json, RemoteFeed } from '../../lib/sync/feeds/remote.ts';
import { FeedError } from '../../lib/sync/feeds/remote.ts';
import { authorizationOf, type Login, NO_LOGIN } from '../servers/logins.ts';

/** More requests than any test needs: what goes on for ever ends here. */
const MAX_REQUESTS = 500;

/** What is left of a feed's runs so far. */
export interface FeedState {
  memory: Json | undefined;
  bodies: string[];
}

export const NEVER_RUN: FeedState = { memory: undefined, bodies: [] };

export interface FeedRun extends FeedState {
  isFull: boolean;
  isUnchanged: boolean;
  requests: FeedRequest[];
  intake: Intake;
}

export interface RunOptions {
  login?: Login;
  /** Epoch ms. */
  now?: number;
  read?: Partial<ReadOptions>;
  /** Lost answers in a row that are borne. */
  retries?: number;
  /** Called before each request with its number, from 1. */
  beforeRequest?: (count: number) => void;
}

async function send(request: FeedRequest, login: Login): Promise<FeedAnswer> {
  const authorization = authorizationOf(login);
  const response = await fetch(request.url, {
    method: request.method,
    headers: { ...request.headers, ...(authorization === undefined ? {} : { authorization }) },
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  const headers = Object.fromEntries(
    [...response.headers].map(([name, value]) => [name.toLowerCase(), value]),
  );
  return { status: response.status, headers, body: await response.text() };
}

const READ_OPTIONS: ReadOptions = {
  defaultTlp: 'AMBER+STRICT',
  fallbackTitle: 'A feed',
  onProgress: () => undefined,
  pause: () => Promise.resolve(),
};

/** JSON as the store gives it back. */
const stored = <T extends Json | undefined>(value: T): T =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);

/** One run from begin to end, and what is read afterwards. Rejects with FeedError, and with what fetch says when it can't go on. */
export async function runFeed<Config>(
  feed: RemoteFeed<Config>,
  configured: unknown,
  before: FeedState = NEVER_RUN,
  options: RunOptions = {},
): Promise<FeedRun> {
  const { login = NO_LOGIN, now = Date.UTC(2026, 0, 1), retries = 0 } = options;
  const config = feed.readConfig(stored(configured as Json));
  if (config === undefined) throw new Error('no configuration');
  const { isFull, ...begun } = feed.begin(config, stored(before.memory), now);
  let { request, progress } = begun;
  const bodies = isFull ? [] : [...before.bodies];
  const requests: FeedRequest[] = [];
  let lost = 0;
  for (;;) {
    if (requests.push(request) > MAX_REQUESTS) throw new Error('the run does not end');
    if (!feed.hosts(config).includes(new URL(request.url).host))
      throw new Error(`strange host: ${request.url}`);
    options.beforeRequest?.(requests.length);
    let answer: FeedAnswer;
    try {
      answer = await send(request, login);
      lost = 0;
    } catch (error) {
      if (++lost > retries) throw error;
      ({ request, progress } = feed.resume?.(config, stored(progress)) ?? { request, progress });
      continue;
    }
    const step = feed.take(config, stored(progress), answer);
    if (step.keep) bodies.push(answer.body);
    if (!('next' in step)) {
      const intake = await feed.read(config, bodies, { ...READ_OPTIONS, ...options.read });
      return {
        isFull,
        isUnchanged: step.isUnchanged === true,
        memory: stored(step.memory),
        bodies,
        requests,
        intake,
      };
    }
    ({ next: request, progress } = step);
  }
}

export const namesIn = ({ intake }: FeedRun): string[] => intake.entities.map(({ name }) => name).sort();

/** What an explorer finds at an address. */
export async function explore<Found>(
  explorer: Explorer<Found>,
  url: string,
  login = NO_LOGIN,
): Promise<Found> {
  let { request, progress } = explorer.begin(url);
  for (let count = 1; count <= MAX_REQUESTS; count += 1) {
    const step = explorer.take(stored(progress), await send(request, login));
    if ('found' in step) return step.found;
    ({ next: request, progress } = step);
  }
  throw new Error('the explorer does not end');
}

/** The code of the FeedError that ends it; "none" where nothing does. */
export async function codeOf(running: Promise<unknown>): Promise<string> {
  try {
    await running;
    return 'none';
  } catch (error) {
    if (error instanceof FeedError) return error.code;
    throw error;
  }
}
