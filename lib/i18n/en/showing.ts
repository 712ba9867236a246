export const showing = {
  title: 'What shows',
  note: 'For screen sharing, clean screenshots and pages full of names. It holds in all tabs at once.',
  hide: 'Hide all marks and cards',
  hideNote: 'In every tab, until you show them again. The badge says so.',
  badge: 'Byname: all marks and cards are hidden',
  hidden: 'All marks and cards are hidden, in every tab.',
  show: 'Show them again',
  ceiling: 'Show up to',
  ceilings: {
    none: 'Everything',
    CLEAR: 'TLP:CLEAR only',
    GREEN: 'up to TLP:GREEN',
    AMBER: 'up to TLP:AMBER',
    'AMBER+STRICT': 'up to TLP:AMBER+STRICT',
    RED: 'up to TLP:RED',
  },
  ceilingNote:
    'While you present, what is marked above this shows nowhere: no mark, no card, no line in a list, no search result.',
  namesHidden: 'Names that may be above what “Show up to” allows are hidden.',
  producersHidden: 'Producers who have nothing that “Show up to” allows are hidden. They keep their places.',
  feedsHidden:
    'Feeds whose unmarked objects count as more than “Show up to” allows are hidden. They go on syncing. To see them, change it under “What shows”.',
  hiddenFeed: 'a hidden feed',
  mutesHidden:
    'Muted names that may be above what “Show up to” allows are not listed. All of them stay muted.',
  presenting: (limit: string) => `Presenting: ${limit}.`,
  endPresenting: 'Show everything',
  mentions: 'Paint',
  mentionChoices: {
    all: 'every mention',
    first: 'only the first mention of each, on a page or in a message',
  },
  weight: 'Strength of marks',
  weights: { light: 'Light', normal: 'Normal', strong: 'Strong' },
  previewLight: 'On a light page',
  previewDark: 'On a dark page',
};
