// What the demo's server serves: our own article, or a page of the user's.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from '../page-server.ts';

const FOLDER = import.meta.dirname;
const OWN_PAGES: Readonly<Record<string, { file: string; type?: string }>> = {
  '/': { file: 'article.html' },
  '/article.css': { file: 'article.css', type: 'text/css; charset=utf-8' },
  '/chat.js': { file: 'chat.js', type: 'text/javascript; charset=utf-8' },
};

const HTML_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => HTML_ESCAPES[sign] ?? sign);

export function demoPage(url: URL): Page | undefined {
  const own = Object.hasOwn(OWN_PAGES, url.pathname) ? OWN_PAGES[url.pathname] : undefined;
  if (own === undefined) return undefined;
  return {
    body: readFileSync(join(FOLDER, own.file)),
    ...(own.type === undefined ? {} : { type: own.type }),
  };
}

/** A file of the user's as a page: HTML as it is, anything else as plain text in paragraphs. */
export function userPage(path: string): Page {
  const text = readFileSync(path, 'utf8');
  return { body: /^\.x?html?$/i.test(extname(path)) ? text : textAsHtml(text) };
}

export function textAsHtml(text: string, title = 'Text'): string {
  const blocks = text.split(/\n\s*\n/).map((block) => `<p>${escapeHtml(block).replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html><meta charset="utf-8"><title>${escapeHtml(title)}</title>\n${blocks.join('\n')}\n`;
}
