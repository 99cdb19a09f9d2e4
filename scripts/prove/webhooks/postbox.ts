import { paymentOperations } from "@quayside/shared/payments/contract.ts";
import type Stripe from "stripe";
import type { Answer } from "../world/call.ts";
import { pick, shuffled } from "../world/random.ts";
import type { World } from "../world.ts";

/** How a provider's events travel to the shop. */
export interface Postbox {
  /** Some of what waits, as the post goes. */
  deliver(): Promise<void>;
  /** All that waits, and some of what came already once more. */
  deliverAll(): Promise<void>;
  delivered(): number;
}

interface Post {
  /** Newly happened, oldest first. */
  fresh(): Promise<Stripe.Event[]>;
  send(event: Stripe.Event): Promise<void>;
}

const belongsTo = (intentId: string) => (event: Stripe.Event) => JSON.stringify(event.data.object).includes(intentId);

function post({ stripe, call }: World, intentId: string, refused: (answer: Answer) => void): Post {
  const seen = new Set<string>();
  return {
    async fresh() {
      const { data } = await stripe.client.events.list({ limit: 100 });
      const events = data
        .reverse()
        .filter(({ id }) => !seen.has(id))
        .filter(belongsTo(intentId));
      for (const { id } of events) seen.add(id);
      return events;
    },
    async send(event) {
      const { body, signature } = stripe.report(event);
      const headers = { "content-type": "application/json", "stripe-signature": signature };
      const answer = await call(paymentOperations.stripeWebhook, { raw: body, headers });
      if (answer.status !== 200) refused(answer);
    },
  };
}

/** Everything at once, in order, exactly once: what all other ways must end like. */
export function promptPostbox(world: World, intentId: string, refused: (answer: Answer) => void): Postbox {
  const { fresh, send } = post(world, intentId, refused);
  let count = 0;
  const deliver = async () => {
    for (const event of await fresh()) {
      await send(event);
      count += 1;
    }
  };
  return { deliver, deliverAll: deliver, delivered: () => count };
}

/** Late, in any order, twice or three times, sometimes several at the same moment. */
export function unreliablePostbox(
  world: World,
  intentId: string,
  random: () => number,
  refused: (answer: Answer) => void,
): Postbox {
  const { fresh, send } = post(world, intentId, refused);
  const arrived: Stripe.Event[] = [];
  let waiting: Stripe.Event[] = [];
  let count = 0;

  async function hand(events: readonly Stripe.Event[]): Promise<void> {
    const queue = shuffled(events, random);
    while (queue.length > 0) {
      const together = queue.splice(0, pick([1, 1, 2, 3], random));
      await Promise.all(together.map(send));
      count += together.length;
    }
    arrived.push(...events);
  }

  async function collect(): Promise<void> {
    const copies = (await fresh()).flatMap((event) => Array.from({ length: pick([1, 1, 2, 3], random) }, () => event));
    waiting.push(...copies);
  }

  return {
    async deliver() {
      await collect();
      const now = waiting.filter(() => random() < 0.4);
      waiting = waiting.filter((event) => !now.includes(event));
      await hand(now);
    },
    async deliverAll() {
      await collect();
      const again = arrived.filter(() => random() < 0.3);
      const last = [...waiting, ...again];
      waiting = [];
      await hand(last);
    },
    delivered: () => count,
  };
}
