import type { PeerRole } from '../../intel/peer-hint.ts';
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

const roles: Record<PeerRole, string> = {
  chat: 'This chat',
  sender: 'The sender',
  forwardedFrom: 'The origin of the forwarded post',
};

const hints = {
  namesake: {
    title: 'Unverified namesake',
    meaning: (who: string, name: string) =>
      `${who} has the same title as ${name}, or one that looks alike, but another id.`,
  },
  'handle-reused': {
    title: 'Handle reused?',
    meaning: (who: string, name: string) => `${who} has the handle of ${name}, but another id.`,
  },
};

export const telegram = {
  roles,
  hints,
  here: 'Here:',
  inIntel: 'In the intel:',
  evidence,
  copyEvidence: 'Copy evidence: link, ids, times, the post’s text and its SHA-256 (key E)',
};
