import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handName, takeHandedName } from '../../../lib/messages/handed-name.ts';
import { handQuery, takeHandedQuery } from '../../../lib/messages/handed-query.ts';

test('of two that take at the same time only one has it', async () => {
  fakeBrowser.reset();
  await handQuery({ query: 'heron', isPrivate: false });
  const queries = await Promise.all([takeHandedQuery(), takeHandedQuery()]);
  expect(queries).toEqual([{ query: 'heron', isPrivate: false }, undefined]);
  await handName({ text: 'Heron', tabId: 3 });
  const names = await Promise.all([takeHandedName(4), takeHandedName(3), takeHandedName(3)]);
  expect(names).toEqual([undefined, { text: 'Heron', tabId: 3 }, undefined]);
});
