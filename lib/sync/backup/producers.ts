import * as v from 'valibot';
import { MAX_NAME } from '../../intel/names.ts';
import { MAX_PRODUCERS } from '../../intel/producers.ts';
import { readProducerOrder, writeProducerOrder } from '../../store/producers.ts';
import { usable, type BackupPart } from './part.ts';

const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME));

const readName = (entry: unknown): string | undefined => (v.is(Name, entry) ? entry : undefined);

function orderIn(value: unknown): [string[], number] {
  const [names, refused] = usable(value, readName);
  return [[...new Set(names)].slice(0, MAX_PRODUCERS), refused];
}

export const producersPart: BackupPart = {
  name: 'producers',
  write: readProducerOrder,
  look: async (store, value) => {
    const [order, refused] = orderIn(value);
    const isSame = (await readProducerOrder(store)).join('\n') === order.join('\n');
    return { added: isSame ? 0 : order.length, known: isSame ? order.length : 0, refused };
  },
  take: async (store, value) => {
    const [order] = orderIn(value);
    // The file's order, then what is here and it does not know.
    if (order.length > 0)
      await writeProducerOrder(store, [...new Set([...order, ...(await readProducerOrder(store))])]);
  },
  empty: (store) => writeProducerOrder(store, []),
  keep: readProducerOrder,
  restore: (store, kept) => writeProducerOrder(store, orderIn(kept)[0]),
};
