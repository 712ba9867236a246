import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { newCertificate } from '../../../lib/cli/certificate.ts';

test('a certificate signed by its own key, for the hosts', () => {
  const { key, cert } = newCertificate(['web.telegram.org', 't.me']);
  const parsed = new X509Certificate(cert);
  expect(parsed.subjectAltName).toBe('DNS:web.telegram.org, DNS:t.me');
  expect(parsed.verify(parsed.publicKey)).toBe(true);
  expect(parsed.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(parsed.validToDate.getUTCFullYear()).toBe(2049);
});

test('no two have the same serial number', async () => {
  const first = new X509Certificate(newCertificate(['t.me']).cert).serialNumber;
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(new X509Certificate(newCertificate(['t.me']).cert).serialNumber).not.toBe(first);
});
