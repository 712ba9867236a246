// What an error of a run means, and when to try again.
import { FeedError, IntakeError, type FeedErrorCode } from '../../intel/feed.ts';
import { cleanLine, cutText } from '../../intel/plain-text.ts';
import { storeFailureOf } from '../../store/failure.ts';
import type { Failure } from '../../store/sync-rows.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LONGEST_WAIT = 6 * HOUR;
/** Nobody waits longer for a server that asks for it. */
export const LONGEST_RETRY_AFTER = 24 * HOUR;
const MAX_DETAIL = 300;

/** So many times in a row a sync by hand is tried again by itself. */
const TRIES_BY_HAND = 6;

/** It may go away by itself: what was fetched stays, and the run goes on from there. */
const PASSING: readonly FeedErrorCode[] = ['unreachable', 'timed-out', 'server-failed', 'too-often'];

/** Trying again would do harm (accounts get locked), or no good, before the user has done something. */
const UP_TO_USER: readonly FeedErrorCode[] = [
  'login-refused',
  'not-allowed',
  'insecure-login',
  'no-permission',
  'offline',
];

export const isPassing = (code: FeedErrorCode): boolean => PASSING.includes(code);

export interface Reason {
  code: FeedErrorCode;
  detail: string;
}

const cut = (text: string): string => cutText(cleanLine(text), MAX_DETAIL);

/** An error that no part of a run is meant to throw is told as what it is: an answer that nobody understood. */
export function reasonOf(error: unknown): Reason {
  const detail = error instanceof Error ? cut(error.message) : '';
  if (error instanceof FeedError || error instanceof IntakeError) return { code: error.code, detail };
  const name = error instanceof Error ? error.name : 'unknown';
  return { code: storeFailureOf(error) ?? 'not-understood', detail: cut(`${name}: ${detail}`) };
}

/** `Retry-After` in ms from now: seconds, or a date. Undefined for anything else. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), LONGEST_RETRY_AFTER);
}

export interface Circumstances {
  now: number;
  /** ms between two scheduled runs; undefined: by hand. */
  interval: number | undefined;
  /** 0–1. */
  random: number;
  /** ms that the server asks for. */
  retryAfter: number | undefined;
}

function wait(
  code: FeedErrorCode,
  tries: number,
  { interval, random, retryAfter: asked = 0 }: Circumstances,
) {
  if (UP_TO_USER.includes(code)) return undefined;
  if (!isPassing(code)) return interval === undefined ? undefined : Math.max(interval, asked);
  if (interval === undefined && tries >= TRIES_BY_HAND) return undefined;
  const backOff = Math.min(MINUTE * 4 ** (tries - 1), LONGEST_WAIT);
  return Math.max(backOff * (0.8 + 0.4 * random), asked);
}

/** The failure after this one; `before` is the one that it follows without a success between. */
export function nextFailure(
  before: Failure | undefined,
  { code, detail }: Reason,
  circumstances: Circumstances,
): Failure {
  const { now } = circumstances;
  const tries = (before?.tries ?? 0) + 1;
  const ms = wait(code, tries, circumstances);
  return {
    code,
    detail,
    since: before?.since ?? now,
    tries,
    ...(ms === undefined ? {} : { nextTry: Math.round(now + ms) }),
  };
}
