// TLP:RED is for the ears of those who were in the room: it is not taken unless the user allows it.
import type { Intake, Refusal } from './feed.ts';
import { MAX_REFUSALS } from './feed.ts';
import type { Tlp } from './tlp.ts';

interface Marked {
  id: string;
  tlp: Tlp;
  tlpOwn?: boolean;
}

/** What the whole feed counts as, the user has set: only an object's own marking refuses it. */
const isRed = ({ tlp, tlpOwn }: Marked): boolean => tlp === 'RED' && tlpOwn === true;

const refusalOf = ({ id }: Marked): Refusal => ({ id: id.replace(/^(?:stix|misp):/, ''), reason: 'tlp-red' });

/** The intake without what is marked TLP:RED; that is counted and listed as refused. */
export function refuseRed(intake: Intake): Intake {
  const { entities, assertions, counts, refusals } = intake;
  const red = [...entities.filter(isRed), ...assertions.filter(isRed)];
  if (red.length === 0) return intake;
  const left = entities.filter((entity) => !isRed(entity));
  const told = assertions.filter((assertion) => !isRed(assertion));
  return {
    ...intake,
    entities: left,
    assertions: told,
    counts: {
      ...counts,
      entities: left.length,
      names: left.reduce((sum, { names }) => sum + names.length, 0),
      assertions: told.length,
      refused: counts.refused + red.length,
    },
    refusals: [...red.map(refusalOf), ...refusals].slice(0, MAX_REFUSALS),
  };
}
