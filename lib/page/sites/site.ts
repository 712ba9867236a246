/** How one kind of site is read. Sites differ here and nowhere else. */
export interface Site {
  /** Whether this adapter reads the page at the address. */
  matches(url: URL): boolean;
  /**
   * Selectors for elements whose text is never read, over and above the tags that never are (tags.ts). One by one, as browsers look
   * for a single class or attribute many times faster than for a list.
   */
  skip: readonly string[];
}
