import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';

/** What the bot has to know of a turn of our own web channel. */
interface DirectLineTurn {
  /** What makes the activity unique in its conversation. */
  readonly key: string;
  /** To be called when the activity is on disk, with its sequence number. */
  acknowledge(seq: number): void;
}

const TURN = Symbol('Direct Line turn');

/** The turn's details when it came by our own Direct Line, else undefined. No caller of /api/messages can set them. */
export function directLineTurn(context: TurnContext): DirectLineTurn | undefined {
  return context.turnState.get<DirectLineTurn>(TURN);
}

/**
 * Runs the bot for our own web channel. What the bot sends stands in the conversation's log already, and clients read
 * the log: sending wakes the stream, no more.
 */
export class DirectLineAdapter extends BotAdapter {
  readonly #run: (context: TurnContext) => Promise<void>;
  readonly #wake: (conversationId: string) => void;

  constructor(deps: { run: (context: TurnContext) => Promise<void>; wake: (conversationId: string) => void }) {
    super();
    this.#run = deps.run;
    this.#wake = deps.wake;
  }

  /** Resolves when the whole turn is over, which is well after `turn.acknowledge` was called. */
  async process(activity: Activity, turn: DirectLineTurn): Promise<void> {
    const context = new TurnContext(this, activity);
    context.turnState.set(TURN, turn);
    await this.runMiddleware(context, this.#run);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const conversationId = context.activity.conversation.id;
    this.#wake(conversationId);
    return activities.map((activity) => ({ id: activityId(conversationId, Number(activity.channelData?.seq)) }));
  }

  override async updateActivity(): Promise<never> {
    throw new Error('Direct Line cannot change an activity: clients have read it from the log; send a new one');
  }

  override async deleteActivity(): Promise<never> {
    throw new Error('Direct Line cannot delete an activity: clients have read it from the log');
  }

  override async continueConversation(): Promise<never> {
    throw new Error('Direct Line only delivers what is in the log: write the message to the conversation instead');
  }
}

/** The activity's id on the wire: `{conversationId}|0000001`, numbered as the log is. */
export function activityId(conversationId: string, seq: number): string {
  return `${conversationId}|${String(seq).padStart(7, '0')}`;
}
