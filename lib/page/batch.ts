import { SENT_BREAK } from '../messages/page.ts';
import type { Owner } from './nodes.ts';

/** What is read as one text: where it begins in the batch's text, and where in its first node. */
export interface Run {
  owner: Owner;
  start: number;
  offset: number;
}

/** Text on its way to the background: runs joined by SENT_BREAK, and where each of their nodes begins in it. */
export class Batch {
  readonly runs: Run[] = [];
  /** Two lists of the same length: an object for each text of a page would be garbage by the thousand. */
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  text = '';

  /** No name goes on over this point. */
  begin(owner: Owner, offset: number): void {
    if (this.text !== '') this.text += SENT_BREAK;
    this.runs.push({ owner, start: this.text.length, offset });
  }

  add(node: Text, text: string): void {
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += text;
  }
}
