// Addresses, handles and ids as a page, a feed or a person writes them: whatever it is, it is told what it is, or that it is nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACCOUNT_KINDS, accountAt, platformBefore } from '../../../lib/intel/accounts.ts';
import { CONTACT_KINDS, contactOf, contactsIn } from '../../../lib/intel/contact.ts';
import { isSecure, originsOf } from '../../../lib/intel/hosts.ts';
import { isActorControlled, linkOf, safeUrl, titleOfUrl } from '../../../lib/intel/links.ts';
import { PLATFORMS, platformNamed, platformOfHost } from '../../../lib/intel/platforms.ts';
import { chatRef, idFromA, idFromK, permalinkOf, usernameOf } from '../../../lib/intel/post.ts';
import { isPrivatePlace } from '../../../lib/intel/private-places.ts';
import { anyAddress } from '../../make/addresses.ts';
import { runs } from '../../make/runs.ts';

const tried = (check: (text: string) => void): void => {
  fc.assert(fc.property(anyAddress, check), runs(2_000));
};
const isHttp = (url: string): boolean => /^https?:$/.test(URL.parse(url)?.protocol ?? '');

test('a link is opened where it is http(s) and no place of an actor; else it can be copied, and is no link', () => {
  const opened = { count: 0 };
  tried((url) => {
    const link = linkOf({ title: '', url });
    if (link?.kind !== 'open') {
      expect(isHttp(link?.text ?? '')).toBe(false);
      return;
    }
    opened.count += 1;
    expect(isHttp(link.url)).toBe(true);
    expect(isActorControlled(link.url)).toBe(false);
    expect(safeUrl(link.url)).toBe(link.url);
    expect(titleOfUrl(link.url)).not.toBe('');
  });
  expect(opened.count).toBeGreaterThan(20);
});

test('an account has a platform that is known, and an id of plain signs', () => {
  const found = new Set<string>();
  tried((text) => {
    const account = accountAt(text);
    for (const kind of ACCOUNT_KINDS) expect([undefined, ...PLATFORMS]).toContain(platformBefore(text, kind));
    if (account === undefined) return;
    found.add(account.platform);
    expect(PLATFORMS).toContain(account.platform);
    expect(account.id).toMatch(/^[\w.-]+$/);
  });
  expect(found.size).toBeGreaterThan(1);
});

test('a contact is of a kind that is known, and has nothing around it', () => {
  tried((text) => {
    for (const { kind, value } of [...contactsIn(text), ...[contactOf(text)].flatMap((one) => one ?? [])]) {
      expect(CONTACT_KINDS).toContain(kind);
      expect(value).toMatch(/^\S+$/);
      expect(contactOf(value)?.value).toBe(value);
    }
  });
});

test('hosts: what can’t be read is neither safe for a login nor a public place', () => {
  tried((text) => {
    const host = URL.parse(text)?.hostname ?? text;
    expect([undefined, ...PLATFORMS]).toContain(platformOfHost(host));
    expect([undefined, ...PLATFORMS]).toContain(platformNamed(text));
    if (URL.canParse(text)) expect(originsOf([text])).toHaveLength(1);
    else {
      expect(isSecure(text)).toBe(false);
      expect(isPrivatePlace(text)).toBe(true);
    }
  });
});

test('a link to a post leads to Telegram, whatever the page says of its chat', () => {
  const links = { count: 0 };
  fc.assert(
    fc.property(anyAddress, anyAddress, fc.nat(), fc.boolean(), (a, b, number, isK) => {
      const numbered = `-100${number.toString().padStart(10, '1')}`;
      for (const said of [a, numbered]) {
        const id = isK ? idFromK(said) : idFromA(said);
        const username = usernameOf(b);
        const chat = chatRef({ ...(id && { id }), ...(username && { username }) });
        const link = chat && permalinkOf(chat, number);
        if (link === undefined) continue;
        links.count += 1;
        expect(link).toMatch(/^https:\/\/t\.me\/[\w/]+$/);
      }
    }),
    runs(2_000),
  );
  expect(links.count).toBeGreaterThan(100);
});
