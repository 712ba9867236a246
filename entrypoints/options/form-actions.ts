// What the form of a feed asks for, by way of the browser and the background.
import type { FormActions, SaveAnswer, SaveFailure } from '../../components/feeds/form-actions.ts';
import type { FeedForm } from '../../lib/intel/feed-form.ts';
import { ask } from '../../lib/messages/ask.ts';
import { guessReading } from '../../lib/sync/feeds/text/guess.ts';
import { permit } from '../../lib/messages/permit.ts';
import { sourceOf } from './text-file.ts';
import type { AskFor } from './use-ask-reading.ts';

async function failureOfAdding(form: FeedForm): Promise<SaveFailure | undefined> {
  const outcome = await ask('add-feed', { form });
  if (!outcome.ok) return { kind: 'unanswered', code: outcome.code };
  return 'refused' in outcome.value ? { kind: 'refused', code: outcome.value.refused } : undefined;
}

/** One after the other; the first that fails ends it. */
async function addAll(forms: readonly FeedForm[]): Promise<SaveAnswer> {
  for (const [added, form] of forms.entries()) {
    const failure = await failureOfAdding(form);
    if (failure) return { ok: false, added, failure };
  }
  return { ok: true };
}

const DENIED: SaveAnswer = { ok: false, added: 0, failure: { kind: 'denied' } };

export const formActions = (askFor: AskFor): FormActions => ({
  look: async (wish, origins) => {
    if (!(await permit(origins))) return { kind: 'denied' };
    const outcome = await ask('explore', { wish });
    return outcome.ok ? outcome.value : { kind: 'unanswered', code: outcome.code };
  },
  readText: ({ fileName, head }, before) =>
    askFor(sourceOf(fileName, head), before ?? guessReading(head, fileName)),
  add: async (forms, origins) => ((await permit(origins)) ? addAll(forms) : DENIED),
  change: async (feedId, change, origins) => {
    // A title can be changed without the permission; what needs it says so in its state.
    await permit(origins);
    const outcome = await ask('change-feed', { feedId, change });
    if (!outcome.ok) return { ok: false, added: 0, failure: { kind: 'unanswered', code: outcome.code } };
    const { refused } = outcome.value;
    return refused === undefined
      ? { ok: true }
      : { ok: false, added: 0, failure: { kind: 'refused', code: refused } };
  },
});
