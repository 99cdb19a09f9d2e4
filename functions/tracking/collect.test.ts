import type { Beacon } from "@quayside/shared/tracking/schema.ts";
import { describe, expect, test } from "vitest";
import type { Ctx } from "../platform/ctx.ts";
import { collect } from "./collect.ts";
import { TrackMessage } from "./queue.ts";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
const body: Beacon = {
  ...{ browser: "0123456789abcdef", device: "desktop", zone: "Europe/London" },
  events: [
    { id: "event-01", kind: "page", path: "/order/ord_01J9Z3V5B6C7D8E9F0G1H2J3K4/thank-you", ago: 250, touch: {} },
  ],
};

async function collected(viewer: Ctx["viewer"]) {
  const sent: TrackMessage[] = [];
  const track = { send: async (message: TrackMessage) => void sent.push(message) };
  const ctx = {
    storeId: "main",
    now: "2026-11-29T10:00:00.000Z",
    requestId: "r",
    actor: { kind: "guest" },
    viewer,
  } as Ctx;
  const answer = await collect({ track }, ctx, { params: undefined, query: undefined, body });
  return { answer, sent };
}

describe("collecting", () => {
  test("a person's visit goes into the queue, by the server's clock and without ids in paths", async () => {
    const { answer, sent } = await collected({ userAgent: firefox, objects: false });
    expect(answer).toEqual({ accepted: 1 });
    expect(TrackMessage.parse(sent[0])).toMatchObject({
      storeId: "main",
      events: [
        {
          event_id: "event-01",
          happened_at: "2026-11-29T09:59:59.750Z",
          path: "/order/thank-you",
          source: "direct",
          country: "GB",
        },
      ],
    });
  });

  test.each([
    ["who asks not to be tracked", { userAgent: firefox, objects: true }],
    [
      "a search engine",
      { userAgent: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", objects: false },
    ],
    ["a headless browser", { userAgent: firefox.replace("Firefox", "HeadlessChrome"), objects: false }],
    ["a tool", { userAgent: "curl/8.5.0", objects: false }],
    ["what does not say what it is", undefined],
  ])("%s leaves no trace", async (_, viewer) => {
    const { answer, sent } = await collected(viewer);
    expect(answer).toEqual({ accepted: 0 });
    expect(sent).toEqual([]);
  });
});
