/** Hosts (and their subdomains) to which Microsoft's channels let bots reply, as its Agents SDK lists them. */
const CHANNEL_HOSTS = ['botframework.com', 'smba.trafficmanager.net', 'teams.microsoft.com', 'teams.microsoft.us'];
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether the bot may post its reply to a `serviceUrl`. The caller chooses that address, so anything else would let it
 * send our requests wherever it likes: `channels` are Microsoft's, by https; `loopback` is for trying out, unauthenticated.
 */
export function mayReplyTo(serviceUrl: string, where: 'channels' | 'loopback'): boolean {
  const url = URL.parse(serviceUrl);
  if (!url || url.username || url.password) return false;
  if (where === 'loopback') return /^https?:$/.test(url.protocol) && LOOPBACK_HOSTS.includes(url.hostname);
  const known = CHANNEL_HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  return url.protocol === 'https:' && known;
}
