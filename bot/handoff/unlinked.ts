/**
 * The text with its web addresses broken by a space, so that no mail program makes a link of them. Anybody can have a
 * confirmation sent to anybody's address: it must not carry a stranger's link under our name.
 */
export function unlinked(text: string): string {
  return text.replace(/:\/\//g, ': //').replace(/(?<=[\p{L}\p{N}])[.。．｡](?=\p{L})/gu, '. ');
}
