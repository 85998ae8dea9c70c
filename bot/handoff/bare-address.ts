import { domainToASCII } from 'node:url';

/** The `atext` of RFC 5322 §3.2.3 with dots between: no quotes, spaces, brackets, commas or line ends. */
const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
/** What may be turned into ASCII: letters of any script. The conversion itself would drop line ends and read `%2e`. */
const TYPED_DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * One address and nothing else (`naam@school.nl`), its domain in ASCII; undefined when the text is anything more or
 * less. Stricter than RFC 5321 on purpose: what passes can neither add a recipient nor a header.
 */
export function bareAddress(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const typed = text.slice(at + 1);
  const domain = TYPED_DOMAIN.test(typed) ? domainToASCII(typed) : '';
  // Lengths: RFC 5321 §4.5.3.1.
  const fits = at > 0 && local.length <= 64 && local.length + domain.length < 254;
  return fits && LOCAL_PART.test(local) && DOMAIN.test(domain) ? `${local}@${domain}` : undefined;
}
