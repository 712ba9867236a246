// What happens to a file: phases, results, refusals, errors.
import type { IntakeErrorCode, RefusalReason } from '../../intel/feed.ts';
import { plural } from '../plural.ts';

const reasons: Record<RefusalReason, string> = {
  'not-an-object': 'not an object',
  'no-id': 'no usable id',
  repeated: 'stands there a second time',
  'bad-row': 'its quotation marks don’t add up',
  'bad-rest': 'too many rows with wrong quotation marks: this line and all after it were left out',
  'no-name': 'no usable name',
  'name-too-long': 'a name is too long',
  'too-many-names': 'too many names',
  'bad-field': 'a field is not as the standard says',
  'bad-relation': 'a relation without type, source or target',
  'dangling-relation': 'a relation to something that is not there',
  'tlp-red': 'marked TLP:RED, which is not allowed in the options',
};

type Failure = Record<'happened' | 'advice', string>;

const fileFailures: Record<IntakeErrorCode, Failure> = {
  empty: { happened: 'The file is empty.', advice: 'Export it again at its source.' },
  'not-text': {
    happened: 'The file is no text: it may be packed, a spreadsheet, or in an unusual encoding.',
    advice: 'Unpack it, or save it as CSV or text in UTF-8.',
  },
  'not-json': {
    happened: 'The file is not valid JSON; it may be cut off.',
    advice: 'Download or export it again.',
  },
  'unknown-format': {
    happened: 'The file is no intel of a kind that Byname knows.',
    advice:
      'Choose a STIX 2.1 bundle, a MISP galaxy cluster, Microsoft’s list of actor names, a table (CSV, TSV) or a list of names.',
  },
  'too-large': {
    happened: 'The file is larger than 200 MB and was not read.',
    advice: 'Export fewer object types or a smaller collection.',
  },
  'nothing-usable': {
    happened: 'The file holds nothing that Byname uses.',
    advice: 'Byname uses actors, campaigns, narratives, channels, accounts, software and their relations.',
  },
  'too-deep': {
    happened: 'The file is nested too deeply to be intel.',
    advice: 'Check where it comes from.',
  },
  'needs-choice': {
    happened: 'Byname can’t tell by itself what this text holds.',
    advice: 'Choose the file on the options page: there you say how it is read.',
  },
  'columns-changed': {
    happened: 'The column of names is no longer there.',
    advice: 'Choose the file again and say which column holds the names.',
  },
};

export const intake = {
  reasons,
  phases: {
    receiving: 'Reading the file',
    checking: 'Checking the objects',
    storing: 'Storing',
    compiling: 'Preparing the names',
  },
  importing: (fileName: string) => `Importing ${fileName}`,
  waiting: (files: number) => `${plural(files, 'file')} waiting`,
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  nothingChanged: 'Nothing was changed: all intel is as it was before.',
  done: (title: string) => `${title} is loaded`,
  result: (entities: number, names: number, relations: number) =>
    `${plural(entities, 'entity', 'entities')}, ${plural(names, 'name')}, ${plural(relations, 'relation')}`,
  countsAs: (tlp: string) =>
    `What is unmarked in it counts as TLP:${tlp}: painted only on sites that you trust, but listed in the popup. You can change that below.`,
  notUsed: (count: number) => `not used (${count.toLocaleString('en')})`,
  withdrawn: (count: number) => `withdrawn (${count.toLocaleString('en')})`,
  place: (id: string) => id,
  refused: (count: number, all: number) =>
    `refused (${count.toLocaleString('en')} of ${all.toLocaleString('en')})`,
  andMore: (count: number) => `… and ${count.toLocaleString('en')} more`,
  notInUse: (fileName: string) => `${fileName} was imported, but is not in use yet`,
  failed: (fileName: string) => `${fileName} was not imported`,
  failures: {
    ...fileFailures,
    interrupted: { happened: 'The import was interrupted.', advice: 'Choose the file again.' },
    unreadable: {
      happened: 'The browser could not read the file.',
      advice: 'Check that it still exists and may be read.',
    },
    'newer-store': {
      happened: 'The intel was stored by a newer Byname and is left alone.',
      advice: 'Update Byname.',
    },
    'store-full': {
      happened: 'The browser has no room left.',
      advice: 'Free some disk space or remove a large feed, then choose the file again.',
    },
    'not-compiled': {
      happened:
        'Its intel is stored. The new list of all names is not: usually because the browser has no room left.',
      advice:
        'Free some disk space or remove a large feed, then restart the browser. Until then the names from before are found.',
    },
    'store-failed': {
      happened: 'The browser could not store the intel.',
      advice: 'Restart the browser and try again.',
    },
    other: { happened: 'Byname could not take the file.', advice: 'Restart the browser and try again.' },
  },
};
