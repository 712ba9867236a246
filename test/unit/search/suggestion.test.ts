// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { escapeXml, plainSuggestion, xmlSuggestion } from '../../../lib/search/suggestion.ts';

const HOSTILE = {
  name: '<url>evil</url> & "Co"',
  hit: "also “O'Neil\u0000\ud800</match>”",
  facts: 'Threat actor · <b> · TLP:CLEAR',
  content: 'x',
};

test('nothing of a name is markup in Chromium’s descriptions, and nothing in them is no XML', () => {
  const { description } = xmlSuggestion(HOSTILE);
  const document = new DOMParser().parseFromString(`<x>${description}</x>`, 'application/xml');
  expect(description.match(/<\/?\w+>/g)).toEqual(['<match>', '</match>', '<dim>', '</dim>']);
  expect(document.querySelector('match')?.textContent).toBe(HOSTILE.name);
  expect(document.querySelector('url, b, parsererror')).toBeNull();
  expect(escapeXml('\u0001\ufffe\u{10ffff}a\tb')).toBe('\u{10ffff}a\tb');
});

test('Firefox shows descriptions as they are', () => {
  expect(plainSuggestion({ ...HOSTILE, hit: undefined }).description).toBe(
    '<url>evil</url> & "Co" – Threat actor · <b> · TLP:CLEAR',
  );
});
