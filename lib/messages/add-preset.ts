// Public intel with one press, from whichever page it is offered on.
import { originsOf } from '../intel/hosts.ts';
import type { Preset } from '../intel/presets.ts';
import type { Schedule } from '../intel/sync.ts';
import { localText, sentences } from '../i18n/format.ts';
import type { Texts } from '../i18n/texts.ts';
import { ask } from './ask.ts';
import { permit } from './permit.ts';

/** Call it in the press itself: it asks the browser. Resolves to what is to be told of it. */
export async function addPreset(
  { kind, config, title }: Preset,
  schedule: Schedule,
  { language, feeds, feedForm, undone }: Texts,
): Promise<string> {
  if (!(await permit(originsOf([config.url])))) return feeds.denied;
  const form = { kind, config, schedule, title: localText(language, title) };
  const outcome = await ask('add-feed', { form: { ...form, login: { kind: 'none' }, defaultTlp: 'auto' } });
  if (!outcome.ok) return sentences(language, undone[outcome.code].happened, undone[outcome.code].advice);
  return 'refused' in outcome.value ? feedForm.refusals[outcome.value.refused] : feedForm.added(1);
}
