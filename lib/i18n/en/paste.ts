export const paste = {
  title: 'Names in a text',
  lead: 'Paste a text, from a PDF, a mail or a report. It is read here, like a page, and is kept nowhere.',
  label: 'Text',
  placeholder: 'Paste here',
  clear: 'Clear',
  result: 'What was found',
  none: 'None of your names is in this text.',
  found: (mentions: number, entities: number) =>
    `${mentions.toLocaleString('en')} ${mentions === 1 ? 'mention' : 'mentions'} of ${entities.toLocaleString('en')} ${entities === 1 ? 'name' : 'names'}. Point at one, or move to it with the Tab key.`,
  tooLong: (limit: string) => `Only the first ${limit} characters are read.`,
  point: 'Point at a marked name: its card shows here.',
};
