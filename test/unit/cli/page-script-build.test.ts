import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nameUndefined, OWN_NAMES } from '../../../lib/cli/page-script-build.ts';
import { inRoot } from '../../../lib/cli/root.ts';

/** Names of the properties and methods that they declare. */
function declaredIn(pattern: RegExp, ...files: string[]): Set<string> {
  const code = files.map((file) => readFileSync(inRoot(file), 'utf8')).join('\n');
  return new Set([...code.replace(/\/\*.*?\*\//gs, '').matchAll(pattern)].map(([, name = '']) => name));
}

const MEMBER = /^\s+(?:readonly |get |set )?(\w+)\??[:(<]/gm;
const FIELD = /(\w+)\??:/g;
const TYPES = 'node_modules/typescript/lib';

test('no name of the DOM, of JavaScript or of a message is shortened', () => {
  const dom = declaredIn(
    MEMBER,
    `${TYPES}/lib.dom.d.ts`,
    `${TYPES}/lib.es5.d.ts`,
    `${TYPES}/lib.es2015.core.d.ts`,
  );
  expect(dom).toContain('getBoundingClientRect');
  const messages = declaredIn(FIELD, 'lib/messages/page.ts', 'lib/messages/card.ts');
  expect(messages).toContain('hoverDelay');
  expect(OWN_NAMES.filter((name) => dom.has(name) || messages.has(name))).toEqual([]);
});

test('undefined is written as a variable whose name is free', () => {
  expect(nameUndefined('(function(){let e=void 0;return e===void 0})();')).toBe(
    '(function(){var $u;let e=$u;return e===$u})();',
  );
  expect(nameUndefined('(function(){let $u=1;f($u,void 0)})();')).toBe(
    '(function(){var $v;let $u=1;f($u,$v)})();',
  );
  expect(() => nameUndefined('let e=void 0')).toThrow(/another way/);
});
