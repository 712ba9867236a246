import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { start } from '../../lib/page/start.ts';

export default defineUnlistedScript(() => {
  void start([]);
});
