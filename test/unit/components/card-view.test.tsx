// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { CardView } from '../../../components/card/CardView.tsx';
import { CardFailure } from '../../../components/card/CardMessage.tsx';
import type { Card } from '../../../lib/intel/card.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeCard, makeCardAssertion, makePart } from '../../make/card.ts';
import { makeEntity, makeName } from '../../make/entity.ts';
import { show } from './screen.ts';

const en = textsFor('en');

const makeActions = () => ({
  open: vi.fn<(pk: number) => void>(),
  copy: vi.fn(() => Promise.resolve(true)),
  back: vi.fn(),
  close: vi.fn(),
  pin: vi.fn<(pinned: boolean) => void>(),
});

async function showCard(card: Card, more: { textOnPage?: string; canGoBack?: boolean } = {}) {
  const actions = makeActions();
  const screen = await show(
    <CardView
      card={card}
      textOnPage={more.textOnPage}
      pinned={false}
      canGoBack={more.canGoBack ?? false}
      texts={en}
      actions={actions}
      now={Date.UTC(2026, 0, 5)}
    />,
  );
  return { ...screen, actions };
}

describe('the card', () => {
  test('shows texts of a feed as text, never as HTML', async () => {
    const evil = '<img src=x onerror=alert(1)><b>bold</b>';
    const entity = makeEntity({ name: evil, names: [evil], description: { en: evil }, targets: [evil] });
    const { root, text } = await showCard(makeCard({ parts: [makePart({ entity })] }));
    expect(root.querySelector('img, b')).toBeNull();
    expect(text()).toContain(evil);
  });

  test('says why it matched, and how it stands in the text', async () => {
    const cozy = makeName('Cozy Bear');
    const part = makePart({ entity: makeEntity({ name: 'APT29', names: [cozy] }), matched: [cozy] });
    const { text } = await showCard(makeCard({ parts: [part], strength: 'weak' }), {
      textOnPage: 'COZY-BEAR',
    });
    expect(text()).toContain('Matched as “Cozy Bear”, an alias of APT29, says Example Intel');
    expect(text()).toContain('weak match');
    expect(text()).toContain('In the text: “COZY-BEAR”');
  });

  test('shows ratings apart from each other, each with its scale, and only those that are given', async () => {
    const entity = makeEntity({
      reliability: 'B',
      credibility: '3',
      likelihood: 'very-likely',
      pap: 'PAP:AMBER',
    });
    const rated = (await showCard(makeCard({ parts: [makePart({ entity })] }))).text();
    expect(rated).toContain('Source reliabilityB: usually reliable (Admiralty A–F)');
    expect(rated).toContain('Information credibility3: possibly true (Admiralty 1–6)');
    expect(rated).toContain('Likelihoodvery likely');
    expect(rated).toContain('PAP:AMBER');
    expect((await showCard(makeCard())).text()).not.toContain('reliability');
  });

  test('a card that was opened from another one does not speak of a match', async () => {
    expect((await showCard(makeCard())).text()).not.toContain('Matched');
  });

  test('keeps origin, confidence, TLP and PAP apart, each with its scale', async () => {
    const entity = makeEntity({
      origin: { country: 'RU', confidence: 50 },
      confidence: { value: 80, scale: 'stix' },
      tlp: 'AMBER',
      pap: 'PAP:AMBER',
    });
    const { text } = await showCard(makeCard({ parts: [makePart({ entity })] }));
    expect(text()).toContain('Suspected origin: Russia (Example Intel, 50/100)');
    expect(text()).toContain('80/100 (STIX confidence)');
    expect(text()).toContain('TLP:AMBER');
    expect(text()).toContain('PAP:AMBER');
  });

  test('an overlap with another part of the card says whose, and leads nowhere', async () => {
    const overlap = makeCardAssertion({ other: { pk: 9, name: 'Paper Heron', partOf: 'Other Lab' } });
    const { find } = await showCard(makeCard({ parts: [makePart({ overlaps: [overlap] })] }));
    const section = find('.section', 'Overlaps');
    expect(section.textContent).toContain('Paper Heron (Other Lab)');
    expect(section.querySelector('button.target')).toBeNull();
  });

  test('keeps overlaps apart from names and says that they are no equivalence', async () => {
    const overlap = makeCardAssertion({
      assertion: { type: 'similar', likelihood: 'likely' },
      other: { pk: 5, name: 'The Dukes' },
    });
    const { find } = await showCard(makeCard({ parts: [makePart({ overlaps: [overlap] })] }));
    const section = find('.section', 'Overlaps').textContent;
    expect(section).toContain('Not an equivalence');
    expect(section).toContain('The Dukes');
    expect(section).toContain('likelihood: likely');
    expect(section).not.toContain('reported');
    expect(find('.section', 'Names').textContent).not.toContain('The Dukes');
  });

  test.each(['claimed', 'reported', 'confirmed', 'disputed'] as const)(
    'says that an assertion is %s, and by whom',
    async (status) => {
      const item = makeCardAssertion({ assertion: { status, assertedBy: 'RipperSec' } });
      const { find } = await showCard(makeCard({ parts: [makePart({ assertions: [item] })] }));
      expect(find('.assertion').textContent).toContain(status);
      expect(find('.assertion').textContent).toContain('says RipperSec');
    },
  );

  test('opens another entity; one that is in no feed can’t be opened', async () => {
    const known = makeCardAssertion({ other: { pk: 42, name: 'Quiet Otter' } });
    const unknown = makeCardAssertion({ other: { name: 'misp:1234' } });
    const screen = await showCard(makeCard({ parts: [makePart({ assertions: [known, unknown] })] }));
    await screen.click('button.target', 'Quiet Otter');
    expect(screen.actions.open).toHaveBeenCalledExactlyOnceWith(42);
    expect(screen.root.querySelectorAll('button.target')).toHaveLength(1);
    expect(screen.text()).toContain('in no feed that is loaded');
  });
});

describe('references', () => {
  const withUrl = (url: string) =>
    showCard(makeCard({ parts: [makePart({ entity: makeEntity({ references: [{ title: 'R', url }] }) })] }));

  test('open in a new tab that learns nothing of this page; the host is visible', async () => {
    const { find } = await withUrl('https://blog.example.org/report');
    const link = find('a');
    expect(link.getAttribute('rel')).toBe('noreferrer noopener');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.textContent).toContain('blog.example.org');
  });

  test.each(['https://t.me/example', 'http://abc.onion/leak', 'https://x.com/example'])(
    '%s is defanged and only copied',
    async (url) => {
      const screen = await withUrl(url);
      expect(screen.root.querySelector('a')).toBeNull();
      expect(screen.text()).toContain('[.]');
      await screen.click('.copy-only button');
      expect(screen.actions.copy).toHaveBeenCalledOnce();
      expect(screen.actions.copy.mock.calls.join()).toContain('[.]');
    },
  );

  test.each(['javascript:alert(1)', 'data:text/html,x', 'https://a:b@example.org/'])(
    '%s is no link',
    async (url) => {
      expect((await withUrl(url)).root.querySelector('a')).toBeNull();
    },
  );
});

describe('several parts', () => {
  const narrative = makePart({
    entity: makeEntity({ name: '#OpX', kind: 'narrative', description: { en: 'A tag.' } }),
  });
  const campaign = makePart({
    entity: makeEntity({ name: '#OpX', kind: 'campaign', description: { en: 'A wave.' } }),
  });
  const card = makeCard({
    parts: [narrative, campaign],
    conflicts: [{ pks: [narrative.pk, campaign.pk], because: 'kind' }],
  });

  test('that can’t be one thing are said to be two', async () => {
    const { find } = await showCard(card);
    expect(find('[role=note]').textContent).toContain('Two different entities');
    expect(find('[role=note]').textContent).toContain('narrative');
    expect(find('[role=note]').textContent).toContain('their kinds differ');
  });

  test('a tab says the name where names differ, and the feed where one producer has two of a name', async () => {
    const from = (name: string, feed: string, producer: string) =>
      makePart({
        entity: makeEntity({ name, producer }),
        feed: { id: feed, kind: 'file', title: { en: feed }, importedAt: 0 },
      });
    const parts = [
      from('APT28', 'Threat Actor', 'MISP'),
      from('APT28', 'Intrusion Set', 'MISP'),
      from('STRONTIUM', 'Activity Groups', 'MISP'),
      from('APT28', 'attack.json', 'MITRE'),
    ];
    const { root } = await showCard(makeCard({ parts }));
    expect([...root.querySelectorAll('[role=tab]')].map((tab) => tab.textContent.trim())).toEqual([
      'APT28 Threat Actor',
      'APT28 Intrusion Set',
      'STRONTIUM MISP',
      'APT28 MITRE',
    ]);
  });

  test('have a tab each, reached by click or arrow key, and labelled by what tells them apart', async () => {
    const { root, find, click, text } = await showCard(card);
    expect([...root.querySelectorAll('[role=tab]')].map((tab) => tab.textContent.trim())).toEqual([
      'Narrative',
      'Campaign',
    ]);
    expect(text()).toContain('A tag.');
    await click('[role=tab]', 'Campaign');
    expect(text()).toContain('A wave.');
    await act(() => {
      find('[role=tablist]').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }),
      );
    });
    expect(text()).toContain('A tag.');
    expect(document.activeElement?.textContent).toContain('Narrative');
  });
});

describe('tools', () => {
  test('pin, close, back and copy', async () => {
    const { click, actions } = await showCard(makeCard(), { canGoBack: true });
    await click('button', en.card.pin);
    await click('button', en.common.close);
    await click('button', en.card.back);
    await click('button', en.card.copyLine);
    expect(actions.pin).toHaveBeenCalledExactlyOnceWith(true);
    expect(actions.close).toHaveBeenCalledOnce();
    expect(actions.back).toHaveBeenCalledOnce();
    expect(actions.copy.mock.calls.join()).toContain('TLP:CLEAR');
  });

  test('a failure says what happened and what to do', async () => {
    const words = en.card.failures['newer-store'];
    const { text } = await show(<CardFailure {...words} canGoBack texts={en} actions={makeActions()} />);
    expect(text()).toContain('Stored by a newer Byname');
    expect(text()).toContain('Update Byname');
  });
});

describe('contacts', () => {
  const contact = (value: string, platform: string, producer = 'Example Intel') =>
    makeName(value, { type: 'contact', platform, producer });
  const mail = contact('heron@mail.example.org', 'xmpp');

  test('stand in a list of their own: defanged, with their kind, what stands on the page first, and no link', async () => {
    const names = [contact('AbC123', 'tox'), mail, contact('heron.onion', 'onion')];
    const part = makePart({ entity: makeEntity({ names }), matched: [mail] });
    const { root, actions, click } = await showCard(makeCard({ parts: [part] }), { textOnPage: mail.value });
    const shown = [...root.querySelectorAll('.contact')].map(
      (each) => each.querySelector('code')?.textContent,
    );
    expect(shown).toEqual(['heron[@]mail[.]example[.]org', 'AbC123', 'heron[.]onion']);
    expect(root.querySelector('.contact .matched')?.textContent).toBe(shown[0]);
    expect(root.querySelector('.contact')?.textContent).toContain('XMPP (Jabber)');
    expect(root.querySelector('.chip.name')?.textContent).toContain('Paper Heron');
    expect([...root.querySelectorAll('.chip')].some((chip) => chip.textContent.includes('@'))).toBe(false);
    expect(root.querySelector('a')).toBeNull();
    await click('.contact button', 'heron[.]onion');
    await act(() => Promise.resolve());
    expect(actions.copy).toHaveBeenCalledWith('heron[.]onion');
  });

  test('of several producers are told apart', async () => {
    const part = makePart({ entity: makeEntity({ names: [mail, contact('AbC123', 'tox', 'Otter CERT')] }) });
    const { text } = await showCard(makeCard({ parts: [part] }));
    expect(text()).toMatch(/Contacts.*says Example Intel.*heron.*says Otter CERT.*AbC123/s);
  });

  test('say until when they were', async () => {
    const old = { ...mail, validUntil: '2024-08' };
    const { find } = await showCard(
      makeCard({ parts: [makePart({ entity: makeEntity({ names: [old] }) })] }),
    );
    expect(find('.contact').textContent).toContain('until Aug 2024');
  });

  test('have no section where there are none', async () => {
    expect((await showCard(makeCard())).text()).not.toContain('Contacts');
  });
});

test('a handle whose platform nobody tells, and one whose time is over, say so', async () => {
  const handle = makeName('@heron', { type: 'handle', platform: 'x', validUntil: '2025' });
  const part = makePart({ entity: makeEntity({ names: [handle] }), matched: [handle] });
  const card = makeCard({ parts: [part], because: 'platform-unknown' });
  const why = (await showCard(card, { textOnPage: '@heron' })).find('.why').textContent;
  expect(why).toContain('platform unknown');
  expect(why).toContain('was its handle until 2025; may be someone else’s now');
});
