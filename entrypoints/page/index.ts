import type { UnlistedScriptDefinition } from 'wxt';
import { start } from '../../lib/page/start.ts';

// As it is: what defines such scripts would be in each of them.
export default { main: () => void start([]) } satisfies UnlistedScriptDefinition;
