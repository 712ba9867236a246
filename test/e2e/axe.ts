import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Realm } from '../../lib/cli/browsers/types.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each violation that axe finds with the elements that it is about. */
export const violations = (realm: Realm): Promise<unknown> =>
  realm.evaluate(`(() => {
    ${AXE};
    return axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]));
  })()`);
