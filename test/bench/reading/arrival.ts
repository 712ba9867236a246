/** Text comes into a watched page that has no mark, as an app fills itself: ms until one is painted. An expression for the page. */
export const arrivalOf = (html: string): string => `(async () => {
  const content = document.createRange().createContextualFragment(${JSON.stringify(html)});
  const started = bench.now();
  document.body.append(content);
  return (await bench.painted()) - started;
})()`;
