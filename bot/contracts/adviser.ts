/** A ledenadviseur of DATA_DIR/ledenadviseurs.yaml: a role with an address, the organisation's own data. */
export interface Adviser {
  /** Lower-case letters, digits and hyphens; stands in links and in cases. */
  readonly id: string;
  /** As staff and requesters read it: 'Ledenadviseur Achterhoek'. */
  readonly role: string;
  /** Ids of regions and provinces (regios.yaml); a province stands for its regions too. Empty: the whole country. */
  readonly regions: readonly string[];
  /** Words that, when they stand in a question, make this adviser the better choice of two. */
  readonly expertise: readonly string[];
  readonly address: string;
  /** Days (YYYY-MM-DD, both included) on which nothing is sent to this adviser. */
  readonly away: readonly { readonly from: string; readonly until: string }[];
}

/** Gives the advisers as they stand in the file now; none when there is no file or it is damaged (which is logged). */
export type ReadAdvisers = () => readonly Adviser[];
