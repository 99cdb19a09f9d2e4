import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, errorCode } from "./call.ts";

export function isFinal(answer: Answer): boolean {
  return answer.status < 500 && answer.status !== 429 && errorCode(answer) !== "REQUEST_IN_FLIGHT";
}

/** Sends the same request, under the same key, until it is answered for good, as a careful client does. */
export async function insist(send: () => Promise<Answer>, { tries = 30, pause = 20 } = {}): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    const answer = await send();
    if (isFinal(answer) || tried >= tries) return answer;
    await sleep(Math.random() * pause * Math.min(tried, 10));
  }
}
