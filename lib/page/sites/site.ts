/** How one kind of site is read. Sites differ here and nowhere else. */
export interface Site {
  /** Whether this adapter reads the page at the address. */
  matches(url: URL): boolean;
  /** Selector for elements whose text is never read, over and above the tags that never are (tags.ts). */
  skip: string;
}
