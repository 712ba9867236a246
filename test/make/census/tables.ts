// Microsoft's names and a table of channels, counted.
import { add, type Census, clean, emptyCensus, isName, type Json, textIn } from './census.ts';

export function countMicrosoft(rows: readonly Json[]): Census {
  const census = emptyCensus();
  for (const row of rows) {
    const name = clean(textIn(row, 'Threat actor name'));
    const others = textIn(row, 'Other names').split(',').map(clean);
    if (isName(name)) add(census, `ext:microsoft:${name.toLowerCase()}`, [name, ...others]);
    else census.refused.push(`${name} no-name`);
  }
  return census;
}

/** "https://t.me/name" → "@name"; every other address stays as it is. */
const handleOf = (address: string): string =>
  address.trim().replace(/^https?:\/\/(?:t|telegram)\.me\/(?:s\/)?(\w+)\/?$/i, '@$1');

/** A table of "| address | status | name | type |"; channels of one name count as one. */
export function countChannels(table: string): Census {
  const census = emptyCensus();
  for (const [index, line] of table.split('\n').entries()) {
    const [, address = '', , name = ''] = line.split('|');
    if (index === 0 || line.trim() === '') continue;
    if (isName(clean(name)))
      add(census, `channel:${clean(name).toLowerCase()}`, [clean(name), handleOf(address)]);
    else census.refused.push(`line ${index + 1} no-name`);
  }
  return census;
}
