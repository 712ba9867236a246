// STIX 2.1 objects and bundles for tests.
import { makeUuid } from './entity.ts';

export type StixObject = Record<string, unknown> & { type: string; id: string };

const CREATED = '2024-08-27T00:00:00.000Z';

export const makeStixObject = (type: string, over: Record<string, unknown> = {}): StixObject => ({
  spec_version: '2.1',
  created: CREATED,
  modified: CREATED,
  ...over,
  type,
  id: typeof over['id'] === 'string' ? over['id'] : `${type}--${makeUuid()}`,
});

export const makeStixRelation = (
  from: StixObject,
  type: string,
  to: StixObject,
  over: Record<string, unknown> = {},
): StixObject =>
  makeStixObject('relationship', {
    relationship_type: type,
    source_ref: from.id,
    target_ref: to.id,
    ...over,
  });

export const makeStixBundle = (
  objects: readonly unknown[],
): { type: 'bundle'; id: string; objects: unknown[] } => ({
  type: 'bundle',
  id: `bundle--${makeUuid()}`,
  objects: [...objects],
});

const MITRE_ID = 'identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5';

/** A group as ATT&CK publishes it: name among the aliases, citations among the references, a markdown description. */
export const makeAttackGroup = (groupId: string, name: string, aliases: readonly string[] = []): StixObject =>
  makeStixObject('intrusion-set', {
    name,
    aliases: [name, ...aliases],
    created_by_ref: MITRE_ID,
    description: `[${name}](https://attack.mitre.org/groups/${groupId}) is a group.(Citation: Example 2020)`,
    external_references: [
      {
        source_name: 'mitre-attack',
        external_id: groupId,
        url: `https://attack.mitre.org/groups/${groupId}`,
      },
      ...aliases.map((alias) => ({ source_name: alias, description: '(Citation: Example 2020)' })),
      {
        source_name: 'Example 2020',
        description: 'Example. (2020, May 1). A report. Retrieved May 2, 2020.',
        url: 'https://example.com/report',
      },
    ],
  });

export const makeMitreIdentity = (): StixObject =>
  makeStixObject('identity', { id: MITRE_ID, name: 'The MITRE Corporation', identity_class: 'organization' });
