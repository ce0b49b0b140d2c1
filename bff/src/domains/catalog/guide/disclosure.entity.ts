export const DISCLOSURES = ['WHAT', 'FOR_WHOM', 'BRING', 'HOW_LONG', 'COST', 'WHERE', 'HOW', 'RIGHTS'] as const;
/** The eight disclosures: what, for whom, what to bring, how long, cost, where, how, rights. */
export type DisclosureKey = (typeof DISCLOSURES)[number];

/** One of the eight, in a few plain sentences for one screen. */
export interface Disclosure {
  readonly key: DisclosureKey;
  readonly title: string;
  readonly text: string;
}
