// What one frame of a tab has learnt is told to all of them: they are one document. A page may have hundreds, which come at the
// same time and learn the same; if each had everybody told, and everybody asked, they would talk of nothing else.
import { BatchedWork } from '../../lib/reading/batched-work.ts';
import { gatherLearnt, type Learnt } from '../../lib/reading/gather-learnt.ts';
import { documentsIn } from './open-pages.ts';
import { tellTab } from './tell-tab.ts';

/** Documents of a tab that don't wait for each other. */
const FEW = 8;
/** ms. */
const PERIOD = 100;

function tell(tabId: number, all: readonly Learnt[]): void {
  const learnt = gatherLearnt(all);
  if (learnt) void tellTab(tabId, { type: 'learnt', ...learnt });
}

const share = (tabId: number): void => void tellTab(tabId, { type: 'share' });

const telling = new BatchedWork<Learnt>(tell, PERIOD);
const sharing = new BatchedWork<null>(share, PERIOD);

const areMany = (tabId: number): boolean => documentsIn(tabId) > FEW;

/** To all frames of the tab: what a name means in one holds in the others. */
export function tellLearnt(tabId: number, learnt: Learnt): void {
  if (areMany(tabId)) telling.ask(tabId, learnt);
  else tell(tabId, [learnt]);
}

/** A frame has come that knows nothing yet. */
export function askForLearnt(tabId: number): void {
  if (areMany(tabId)) sharing.ask(tabId, null);
  else share(tabId);
}

/** The tab has begun a new document: what waits to be told was learnt in the last one. */
export const dropLearnt = (tabId: number): void => telling.drop(tabId);
