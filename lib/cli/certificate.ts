// A certificate of our own for pages that only exist in tests: browsers are told to take it. Node makes keys and signatures;
// what stands around them (X.509 in DER) is short enough to write down.
import { generateKeyPairSync, sign } from 'node:crypto';

export interface Certificate {
  /** Both PEM. */
  key: string;
  cert: string;
}

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OBJECT_ID = 0x06;
const UTF8_STRING = 0x0c;
const UTC_TIME = 0x17;
const DNS_NAME = 0x82;
/** Explicit fields of a certificate's body. */
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;

const COMMON_NAME = '550403';
const ALTERNATIVE_NAMES = '551d11';
const ECDSA_WITH_SHA256 = '2a8648ce3d040302';

function lengthOf(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size]);
  const bytes = size < 0x100 ? [size] : [size >> 8, size & 0xff];
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

function der(tag: number, ...content: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
}

const hex = (tag: number, digits: string): Buffer => der(tag, Buffer.from(digits, 'hex'));

const bits = (content: Buffer): Buffer => der(BIT_STRING, Buffer.from([0]), content);

function pem(label: string, content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** Self-signed, for these hosts. */
export function newCertificate(hosts: readonly string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(SEQUENCE, hex(OBJECT_ID, ECDSA_WITH_SHA256));
  const name = der(
    SEQUENCE,
    der(SET, der(SEQUENCE, hex(OBJECT_ID, COMMON_NAME), der(UTF8_STRING, 'Byname tests'))),
  );
  const names = der(SEQUENCE, ...hosts.map((host) => der(DNS_NAME, host)));
  const body = der(
    SEQUENCE,
    der(VERSION, hex(INTEGER, '02')),
    // Browsers remember certificates by issuer and serial number: each is another one.
    hex(INTEGER, `01${Date.now().toString(16).padStart(14, '0')}`),
    algorithm,
    name,
    der(SEQUENCE, der(UTC_TIME, '240101000000Z'), der(UTC_TIME, '491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      EXTENSIONS,
      der(SEQUENCE, der(SEQUENCE, hex(OBJECT_ID, ALTERNATIVE_NAMES), der(OCTET_STRING, names))),
    ),
  );
  const signature = sign('sha256', body, privateKey);
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', der(SEQUENCE, body, algorithm, bits(signature))),
  };
}
