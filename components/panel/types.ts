import type {
  Beside,
  ChatEntity,
  FoundGroup,
  FoundPlaces,
  FoundThing,
  MentionPlace,
} from '../../lib/intel/found.ts';
import type { FoundFilter } from '../../lib/intel/found-filter.ts';
import type { ShowingActions } from '../popup/Showing.tsx';
import type { PageState, SiteActions } from '../popup/types.ts';

export type PanelView = 'page' | 'chat';

/** What the user has set for the tab; kept when the panel is closed. */
export interface PanelWork extends FoundFilter {
  view: PanelView;
  /** Link key; '' for none. */
  chosen: string;
  /** Where the list stands, in CSS pixels. */
  scroll: number;
}

/** What is known of the page in the tab. */
export interface PanelPage extends PageState {
  found: readonly FoundGroup[];
  /** Then there is nothing left to allow for a page that can't be seen. */
  readsEverySite: boolean;
}

/** What is chosen: named on the page as it is now, or only earlier in the chat. */
export interface ChosenThing {
  thing: FoundThing;
  group?: FoundGroup;
  /** Absent while they are asked for. */
  places?: FoundPlaces;
  beside?: readonly Beside[];
}

export interface PanelActions extends SiteActions, ShowingActions {
  work: (change: Partial<PanelWork>) => void;
  /** Which things the list shows now. */
  shown: (ids: readonly string[]) => void;
  goTo: (group: FoundGroup) => void;
  goToPlace: (place: MentionPlace) => void;
  /** All places of the chosen thing are wanted. */
  allPlaces: () => void;
  openDossier: (id: string) => void;
  goToPost: (item: Pick<ChatEntity, 'id' | 'last'>) => Promise<boolean>;
  hasWarned: () => Promise<boolean>;
  warned: () => void;
  copy: (text: string) => Promise<boolean>;
  openOptions: () => void;
}
