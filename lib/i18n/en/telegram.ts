import { plural } from '../plural.ts';
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
  edited: 'edited since',
  capturedAt: (utc, local) => `captured ${utc} (local ${local})`,
  text: (quoted) => `text ${quoted}`,
  spoilers: (quoted) => `of it under a spoiler: ${quoted}`,
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
  chat: {
    heading: 'In this chat',
    headingOf: (title: string) => `In this chat: ${title}`,
    since:
      'Seen since this tab was opened, the latest first. A repost counts once; a reply or notice that only quotes the name counts apart, as a reply.',
    nothing: 'None of your names was seen in this chat yet.',
    posts: (count: number) => plural(count, 'post'),
    replies: (count: number) => plural(count, 'reply', 'replies'),
    last: (when: string) => `last: ${when}`,
    goTo: (name: string) => `Go to the last post with ${name}`,
    warning: 'Going to a post may mark messages as read. Byname says so only this once.',
    goOn: 'Go to the post',
    cancel: 'Cancel',
    notHere: 'That post isn’t on the page now. Scroll to it, or copy its link: it is never opened from here.',
    notHereNoLink: 'That post isn’t on the page now, and it has no link. Scroll to it.',
    copyLink: 'Copy the defanged link',
  },
  known: (who: string) => `${who} is known as`,
  otherChannels: (owner: string) => `Other channels of ${owner}`,
  seenInTab: (count: number) => `In this tab: ${plural(count, 'post')} with this name since it was opened`,
  copyEvidence: 'Copy evidence: link, ids, times, the post’s text and its SHA-256 (key E)',
  copyEvidenceSpoiled:
    'Copy evidence: link, ids, times, the post’s text and its SHA-256 (key E). What stands under the spoiler is copied, too, and marked as such.',
};
