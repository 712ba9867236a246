import type { UnlistedScriptDefinition } from 'wxt';
import { TELEGRAM } from '../../lib/page/sites/telegram-sites.ts';
import { start } from '../../lib/page/start.ts';

export default { main: () => void start(TELEGRAM) } satisfies UnlistedScriptDefinition;
