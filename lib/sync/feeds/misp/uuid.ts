// MISP's ids are bare UUIDs of any version; a few of the hand-made ones break the rules of RFC 9562.

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
