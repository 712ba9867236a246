import type { EvidenceWords } from '../../intel/evidence.ts';

const evidence: EvidenceWords = {
  link: (address) => address,
  peer: (who) => `chat ${who}`,
  topic: (topic) => `topic ${topic}`,
  message: (number) => `message ${number.toString()}`,
  sender: (who) => `sender ${who}`,
  forwardedFrom: (who) => `forwarded from ${who}`,
  repliedTo: (who) => `in reply to ${who}`,
  quoted: (who) => `quoting ${who}`,
  views: (views) => `views ${views}`,
  postedAt: (utc, local) => `posted ${utc} (local ${local})`,
  postedOn: (date, dateIs) =>
    dateIs === 'day' ? `posted on ${date} (local day)` : `posted at ${date} (local clock)`,
  capturedAt: (utc, local) => `captured ${utc} (local ${local})`,
  text: (quoted) => `text ${quoted}`,
  hash: (sha256) => `SHA-256 of the text ${sha256}`,
};

export const telegram = {
  evidence,
  copyEvidence: 'Copy evidence: link, ids, times, the post’s text and its SHA-256 (key E)',
};
