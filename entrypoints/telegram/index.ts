import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TELEGRAM } from '../../lib/page/sites/all-of-telegram.ts';
import { start } from '../../lib/page/start.ts';

export default defineUnlistedScript(() => {
  void start(TELEGRAM);
});
