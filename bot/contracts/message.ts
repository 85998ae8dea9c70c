/** One thing that the user can press. `value` is what comes back when it is pressed; a typed `label` counts as the same. */
export interface Choice {
  readonly label: string;
  /** `dialog/step/option@turn` for a dialog, `item/<id>@turn`, `meer/<id>@turn`, `verzoek/<id>@turn`, `menu/<name>@turn` elsewhere. */
  readonly value: string;
}

/** A card that stands beside the text: a source, a route, a summary. */
export interface Card {
  readonly title: string;
  readonly text?: string;
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  readonly link?: { readonly label: string; readonly url: string };
  readonly actions?: readonly Choice[];
}

/**
 * What the bot says, whatever the channel. `key` is the text key or the item id (transcripts and feedback name it);
 * `text` is a Markdown subset: paragraphs, `- ` lists, **bold**, [label](https://…).
 */
export interface Message {
  readonly key: string;
  readonly text: string;
  readonly cards?: readonly Card[];
  readonly choices?: readonly Choice[];
}
