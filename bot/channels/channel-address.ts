import type { Activity, ConversationReference } from 'botbuilder';
import type { ChannelAddress } from '../contracts/conversation.ts';

/** Where an activity of Bot Framework came from: what is needed to post there later, and no name. */
export function channelAddress({ channelId, serviceUrl, conversation, recipient, from }: Activity): ChannelAddress {
  const { id, tenantId } = conversation;
  return {
    channelId,
    serviceUrl,
    conversation: { id, ...(tenantId && { tenantId }) },
    bot: { id: recipient.id },
    user: { id: from.id },
  };
}

/** The same as botbuilder wants it. Its types ask for fields that no channel needs to take a post. */
export function conversationReference(address: ChannelAddress): Partial<ConversationReference> {
  const { conversation, bot, user, ...rest } = address;
  return {
    ...rest,
    bot: { ...bot, name: '' },
    user: { ...user, name: '' },
    conversation: { ...conversation, name: '', isGroup: false, conversationType: '' },
  };
}
