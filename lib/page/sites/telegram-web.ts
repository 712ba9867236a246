/** Clients share a host; `letter` is the path of one. */
export const isTelegramWeb =
  (letter: 'a' | 'k') =>
  ({ hostname, pathname }: URL): boolean =>
    hostname === `web${letter}.telegram.org` ||
    (hostname === 'web.telegram.org' && pathname.startsWith(`/${letter}/`));
