// The dialog that asks how a table or a list of names is to be read.
import type { ColumnUse } from '../../intel/text-reading.ts';
import { plural } from '../plural.ts';

const uses: Record<ColumnUse, string> = {
  none: '(not read)',
  name: 'Name',
  aliases: 'Other names',
  kind: 'Kind',
  country: 'Suspected origin',
  description: 'Description',
  reference: 'Reference',
  tlp: 'TLP',
  'external-id': 'Id (STIX, MISP, ATT&CK)',
  handle: 'Handle',
  hashtag: 'Hashtag',
  type: 'Type',
  motivation: 'Motivation',
  target: 'Targets',
  producer: 'Producer',
  'first-seen': 'First seen',
  'last-seen': 'Last seen',
  modified: 'Last changed',
  confidence: 'Confidence (0–100)',
};

export const reading = {
  title: (fileName: string) => `How is ${fileName} to be read?`,
  as: 'It is',
  shapes: { table: 'a table', list: 'a list of names' },
  kind: 'Its entries are',
  kindNote: 'Rows that say their kind themselves keep it.',
  listNote:
    'One name a line; other names behind “=”, with commas between them. A hashtag (#FreeDurov) is a narrative; any other “#” begins a comment.',
  delimiter: 'Between columns',
  delimiters: { comma: 'comma', semicolon: 'semicolon', tab: 'tab', bar: 'bar |' },
  separator: 'Between several values in a cell',
  separators: {
    comma: 'comma',
    semicolon: 'semicolon',
    bar: 'bar |',
    line: 'line break',
    none: 'nothing: one value in each cell',
  },
  titles: 'The first row holds titles',
  columns: 'What each column is',
  column: (index: number, title: string) => `Column ${index.toString()}${title === '' ? '' : `: ${title}`}`,
  uses,
  outcome: 'So Byname reads the beginning',
  outcomeMore: (count: number) => `and ${plural(count, 'entity', 'entities')} more`,
  outcomeNothing: 'Nothing that Byname uses.',
  outcomeRefused: (count: number) => `${plural(count, 'line')} with something to refuse:`,
  noName: 'Choose the column that holds the names.',
  formulas: 'Cells are text: nothing in them is computed.',
  import: 'Import',
  cancel: 'Cancel',
  remembered: 'Read as you chose before for this file.',
  again: 'Read it differently',
};
