// What no sync can do without: fetch the same file, parse it, and store its objects under the same indexes. Runs in a page of the
// extension, with nothing around it.

/** An expression: ms that it took. */
export const floorOf = (url: string): string => `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const opening = indexedDB.open('bench-floor');
  opening.onupgradeneeded = () => {
    const entities = opening.result.createObjectStore('entities', { keyPath: 'pk', autoIncrement: true });
    entities.createIndex('feed+id', ['feed', 'id']);
    entities.createIndex('links', 'links', { multiEntry: true });
    const relations = opening.result.createObjectStore('relations', { keyPath: 'pk', autoIncrement: true });
    for (const key of ['feed', 'source_ref', 'target_ref']) relations.createIndex(key, key);
  };
  const database = await done(opening);
  const started = performance.now();
  const { objects } = JSON.parse(await (await fetch(${JSON.stringify(url)}, { cache: 'no-store' })).text());
  const writing = database.transaction(['entities', 'relations'], 'readwrite');
  for (const object of objects) {
    const table = object.type === 'relationship' ? 'relations' : 'entities';
    writing.objectStore(table).add({ ...object, feed: 'floor', links: [object.id] });
  }
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = () => reject(writing.error);
  });
  const took = performance.now() - started;
  database.close();
  await done(indexedDB.deleteDatabase('bench-floor'));
  return took;
})()`;
