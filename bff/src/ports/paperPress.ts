/** One piece of a paper, from above to below. */
export type PaperBlock =
  | { readonly kind: 'title' | 'heading' | 'text' | 'note'; readonly text: string }
  /** A word at the left, its sentence at the right. */
  | { readonly kind: 'row'; readonly label: string; readonly text: string }
  /** A box of a form: its name, and what is written in it; empty: to be written in by hand. */
  | { readonly kind: 'field'; readonly label: string; readonly text: string }
  /** A box to be ticked with a pen. */
  | { readonly kind: 'tick'; readonly text: string; readonly note: string };

/** A paper of A4 pages. */
export interface Paper {
  /** Of the file, for readers that show it. */
  readonly title: string;
  readonly author: string;
  readonly blocks: readonly PaperBlock[];
  /** At the upper right of the first page: an address as a QR code, and what it is for. */
  readonly code: { readonly link: string; readonly words: string };
  /** On every page, beside its number. */
  readonly footer: string;
  /** Across every page, large and pale, so that nobody takes it for a paper that counts: 样本. */
  readonly mark?: string;
}

/** A sheet for a wall: one page of A4. */
export interface Poster {
  readonly over: string;
  readonly title: string;
  readonly link: string;
  readonly invitation: string;
  readonly lines: readonly string[];
  readonly footer: string;
}

/** Draws papers as PDF whose text can be selected and read aloud. */
export interface PaperPress {
  paper(paper: Paper): Promise<Uint8Array>;
  /** One page each, in their order. */
  posters(posters: readonly Poster[], about: { readonly title: string; readonly author: string }): Promise<Uint8Array>;
}
