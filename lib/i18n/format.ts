// Dates, ages, numbers and countries as a reader of the language writes them. Never more precise than the source.
import { DAY } from '../intel/day.ts';
import type { DateText, LocalText } from '../intel/entity.ts';
import type { Language } from './languages.ts';

/** `text` as precise as it is: "2024", "Aug 2024", "Aug 27, 2024"; what is no date comes back as it is. */
export function formatDate(language: Language, text: DateText): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text);
  if (!parts) return text;
  const [, year = '', month, day] = parts;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'short' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(date);
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', DAY / 24],
  ['minute', DAY / 1_440],
];

/** "3 months ago"; both times in epoch milliseconds. */
export function formatAge(language: Language, then: number, now: number): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const passed = Math.max(0, now - then);
  const [unit, length] = UNITS.find(([, size]) => passed >= size) ?? (['second', passed + 1] as const);
  return words.format(-Math.floor(passed / length), unit);
}

/** "in 3 hours", to the nearest unit; in less than a minute is in one. Both times in epoch milliseconds. */
export function formatAhead(language: Language, then: number, now: number): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const left = Math.max(0, then - now);
  const [unit, length] = UNITS.find(([, size]) => left >= size) ?? (['minute', DAY / 1_440] as const);
  return words.format(Math.max(1, Math.round(left / length)), unit);
}

/** Day and minute where the reader is; `time` in epoch milliseconds. */
export const formatTime = (language: Language, time: number): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);

/** `fraction` from 0 to 1. */
export const formatPercent = (language: Language, fraction: number): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(fraction);

export const formatNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(language).format(value);

const SIZES = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

/** "3.8 MB": as disks and servers count, by thousands. */
export function formatBytes(language: Language, bytes: number): string {
  const [unit, size] = SIZES.find(([, least]) => bytes >= least) ?? (['byte', 1] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    bytes / size,
  );
}

/** The name of an ISO 3166 alpha-2 code; anything else comes back as the producer writes it. */
export function countryName(language: Language, country: string): string {
  if (!/^[A-Za-z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames(language, { type: 'region' }).of(country.toUpperCase()) ?? country;
}

/** The text in the reader's language where its source gives it, else in English. */
export const localText = (language: Language, text: LocalText): string =>
  language === 'ja' ? (text.ja ?? text.en) : text.en;

const STOPS: Record<Language, { stop: string; gap: string }> = {
  en: { stop: '.', gap: ' ' },
  ja: { stop: '。', gap: '' },
};

/** One after the other as the language writes them; a title without a full stop gets one. */
export function sentences(language: Language, ...parts: readonly string[]): string {
  const { stop, gap } = STOPS[language];
  const ended = parts.map((part) => (/[.!?…。！？）]$/.test(part) ? part : `${part}${stop}`));
  return ended.join(gap);
}
