// Ways through the page from mark to mark, in every mode: nothing here leaves a trace but where the page has scrolled to.
import type { PageCommand } from '../messages/page.ts';
import type { Site } from './sites/site.ts';
import type { Steps } from './steps.ts';

export function go(steps: Steps, site: Site, command: PageCommand): true | undefined {
  if (command.type === 'step') steps.step(command.by);
  else if (command.type === 'go-to') steps.goToMention(command);
  else if (command.type === 'go-to-post')
    return steps.goToFirst((mark) => site.posts?.placeOf(mark) === command.place) || undefined;
  return undefined;
}
