// Answers about the user's own names. Each change is compiled before it is answered: what is said to be done shows on pages.
import type { EntityRef } from '../../lib/intel/entity-ref.ts';
import type { OwnName } from '../../lib/intel/own.ts';
import type { NameCheck, OwnNames } from '../../lib/intel/own-names.ts';
import { isUpTo } from '../../lib/intel/tlp.ts';
import { ownersOf, traitsOfName } from '../../lib/match/check-name.ts';
import type { AnswerOf, RequestOf } from '../../lib/messages/contract.ts';
import type { ErrorCode, Outcome } from '../../lib/messages/extension.ts';
import type { OwnRequests } from '../../lib/messages/own.ts';
import { refOf } from '../../lib/reading/entity-ref.ts';
import { entityIn } from '../../lib/store/bare-rows.ts';
import { readyFeeds } from '../../lib/store/feeds.ts';
import {
  addEntity,
  attachName,
  isOwnFeedRemoved,
  isOwnUpTo,
  ownEntities,
  putBackName,
  removeName,
  renameOwn,
  setOwnFacts,
} from '../../lib/store/own.ts';
import { entitiesByPk } from '../../lib/store/read.ts';
import type { EntityRow, Store } from '../../lib/store/schema.ts';
import { ceiling } from './access.ts';
import { compiled } from './compiled.ts';
import { core } from './core.ts';
import { fail, ok } from './outcome.ts';
import { findEntities } from './search-index.ts';

type Answer = AnswerOf<OwnRequests>;

async function ownNames(store: Store): Promise<OwnNames> {
  const [feeds, own, isRemoved, top] = await Promise.all([
    readyFeeds(store),
    ownEntities(store),
    isOwnFeedRemoved(store),
    ceiling(),
  ]);
  const entries = own.filter(isOwnUpTo(top)).map(({ row, target }) => {
    const ref = target && refOf(target, feeds);
    return { pk: row.pk, entity: entityIn(row), ...(ref ? { target: ref } : {}) };
  });
  return { isRemoved, entries, isCut: top !== undefined };
}

async function ownersIn(store: Store, name: OwnName): Promise<EntityRef[]> {
  const lexicon = await (await core()).lexicons.current();
  const pks = lexicon ? ownersOf(lexicon, name).map(({ pk }) => pk) : [];
  const [feeds, rows, top] = await Promise.all([
    readyFeeds(store),
    entitiesByPk(store, [...new Set(pks)]),
    ceiling(),
  ]);
  return rows.filter(({ tlp }) => isUpTo(tlp, top)).flatMap((row: EntityRow) => refOf(row, feeds) ?? []);
}

async function checkName(store: Store, name: OwnName): Promise<NameCheck> {
  const [known, bringsBack] = await Promise.all([ownersIn(store, name), isOwnFeedRemoved(store)]);
  return { known, bringsBack, ...traitsOfName(name) };
}

/** What a change gives back as undefined or false did not happen. */
async function published<T>(change: Promise<T | undefined>, otherwise: ErrorCode): Promise<Outcome<T>> {
  const value = await change;
  if (value === undefined || value === false) return fail(otherwise);
  await compiled();
  return { ok: true, value };
}

async function done(change: Promise<unknown>, otherwise: ErrorCode): Promise<Outcome<null>> {
  const outcome = await published(change, otherwise);
  return outcome.ok ? ok(null) : outcome;
}

async function rename(
  store: Store,
  { id, from, name }: OwnRequests['change-name']['ask'],
): Promise<Outcome<null>> {
  const isThere = (await ownEntities(store)).some(({ row }) => row.id === id);
  return done(renameOwn(store, id, from, name), isThere ? 'bad-request' : 'not-found');
}

export async function aboutOwn(request: RequestOf<OwnRequests>): Promise<Outcome<Answer>> {
  const { store } = await core();
  switch (request.type) {
    case 'find-entities':
      return ok(await findEntities(store, request.query, request.limit));
    case 'own-names':
      return ok(await ownNames(store));
    case 'check-name':
      return ok(await checkName(store, request.name));
    case 'add-name': {
      const { name, to } = request;
      return published('pk' in to ? attachName(store, name, to.pk) : addEntity(store, name, to), 'not-found');
    }
    case 'change-name':
      return rename(store, request);
    case 'change-own-facts':
      return done(setOwnFacts(store, request.id, request.facts), 'not-found');
    case 'remove-name':
      return done(removeName(store, request.id, request.name), 'not-found');
    case 'put-back-name':
      return done(
        putBackName(store, request.before, request.at).then(() => true),
        'not-found',
      );
  }
}
