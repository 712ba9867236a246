// STIX ids: "threat-actor--<uuid>". Compared in lower case.

const STIX_ID = /^[a-z][a-z0-9-]{1,60}--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isStixId = (text: string): boolean => STIX_ID.test(text);

export const typeOfId = (id: string): string => id.slice(0, id.indexOf('--'));
