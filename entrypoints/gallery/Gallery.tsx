import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { States } from './states.ts';

interface Props {
  states: States;
  name: string;
  texts: Texts;
}

/** One state, or the list of all. */
export function Gallery({ states, name, texts }: Props): VNode {
  const state = Object.hasOwn(states, name) ? states[name] : undefined;
  if (state) return <div data-state={name}>{state(texts)}</div>;
  return (
    <main class="page">
      <h1>Gallery</h1>
      <ul>
        {Object.keys(states).map((each) => (
          <li key={each}>
            <a data-name={each} href={`#${each}`}>
              {each}
            </a>{' '}
            <a href={`#${each},ja`} lang="ja">
              日本語
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
