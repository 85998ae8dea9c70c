import { describe, expect, it } from 'vitest';
import { makeBotFrameworkWorld } from '../support/bot-framework-world.ts';

describe('/api/messages, bad input', () => {
  const MALFORMED: readonly [string, unknown][] = [
    ['an empty object', {}],
    ['a list', []],
    ['null', null],
    ['a text', 'x'],
    ['no type', { type: undefined }],
    ['a type that is a number', { type: 7 }],
    ['no id', { id: undefined }],
    ['no from', { from: undefined }],
    ['a from without id', { from: {} }],
    ['no recipient', { recipient: undefined }],
    ['no conversation', { conversation: undefined }],
    ['a conversation that is a text', { conversation: 'x' }],
    ['no channelId', { channelId: undefined }],
    ['a channelId with other signs', { channelId: 'a:b' }],
    ['no serviceUrl', { serviceUrl: undefined }],
    ['a text that is an object', { text: { a: 1 } }],
    ['membersAdded that is no list', { type: 'conversationUpdate', membersAdded: 'x' }],
    ['a member that is null', { type: 'conversationUpdate', membersAdded: [null] }],
    ['reactions that are no list', { type: 'messageReaction', reactionsAdded: 7 }],
    ['attachments that are no list', { attachments: 7 }],
    ['channelData that is a text', { channelData: 'x' }],
    ['a timestamp that is no time', { timestamp: 'gisteren' }],
  ];
  it.each(MALFORMED)('%s is refused with 400', async (_, fields) => {
    const { post, activity, conversations } = await makeBotFrameworkWorld();
    const isPart = typeof fields === 'object' && fields !== null && Object.keys(fields).length > 0;
    const { status, body } = await post(isPart ? activity(fields) : fields);
    expect({ status, body }).toEqual({
      status: 400,
      body: { error: { code: 'BadActivity', message: expect.any(String) } },
    });
    expect(conversations.received).toEqual([]);
    expect((await post(activity())).status).toBe(200);
  });

  it.each([
    'https://example.com',
    'http://localhost.example.com',
    'http://127.0.0.1@example.com',
    'http://user:secret@127.0.0.1',
    'http://10.0.0.1',
    'http://169.254.169.254/latest',
    'https://smba.trafficmanager.net/emea/',
    'file:///etc/passwd',
    'nonsense',
    '',
  ])('without authentication the bot does not reply to %s', async (serviceUrl) => {
    const { post, activity, conversations } = await makeBotFrameworkWorld();
    const { status, body } = await post(activity({ serviceUrl }));
    expect([status, body.error.code]).toEqual([400, 'BadServiceUrl']);
    expect(conversations.received).toEqual([]);
  });
});
