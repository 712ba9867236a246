// Words for signs, as the keys of the interface's texts.
import type { Texts } from '../../lib/i18n/texts.ts';
import type { Delimiter, Separator } from '../../lib/intel/text-reading.ts';

type DelimiterWord = keyof Texts['reading']['delimiters'];
type SeparatorWord = keyof Texts['reading']['separators'];

export const DELIMITER_OF: Record<DelimiterWord, Delimiter> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  bar: '|',
};

export const SEPARATOR_OF: Record<SeparatorWord, Separator> = {
  comma: ',',
  semicolon: ';',
  bar: '|',
  line: '\n',
  none: '',
};

const WORDS: Record<Delimiter, DelimiterWord> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

const SEPARATOR_WORDS: Record<Separator, SeparatorWord> = {
  ',': 'comma',
  ';': 'semicolon',
  '|': 'bar',
  '\n': 'line',
  '': 'none',
};

export const delimiterWord = (sign: Delimiter): DelimiterWord => WORDS[sign];

export const separatorWord = (sign: Separator): SeparatorWord => SEPARATOR_WORDS[sign];
