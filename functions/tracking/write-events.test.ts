import type { SQSEvent } from "aws-lambda";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { createLogger } from "../platform/log.ts";
import { pageEventsOf } from "./page-event.ts";
import { writeEventsHandler } from "./write-events.ts";

const at = "2026-11-29T10:00:00.000Z";
const beacon = (id: string) =>
  pageEventsOf(
    {
      browser: "0123456789abcdef",
      device: "mobile",
      events: [
        { id: `${id}-page`, kind: "page", path: "/p/jug", ago: 1500, touch: { referrer: "www.google.com" } },
        { id: `${id}-cart`, kind: "cart", path: "/p/jug", ago: 0, touch: {}, sku: "JUG", quantity: 2 },
      ],
    },
    at,
  );
const message = (id: string, storeId = "main") => ({
  messageId: id,
  body: JSON.stringify({ storeId, events: beacon(id) }),
});
const batch = (...records: { messageId: string; body: string }[]) => ({ Records: records }) as SQSEvent;

function bucket() {
  const files = new Map<string, Uint8Array>();
  let isBroken = false;
  const lake = {
    async put(key: string, content: Uint8Array | string) {
      if (isBroken) throw new Error("the bucket is gone");
      files.set(key, content as Uint8Array);
    },
  };
  const rows = async (key: string) => {
    const { buffer } = Uint8Array.from(files.get(key) ?? []);
    return parquetReadObjects({ file: buffer as ArrayBuffer });
  };
  const logger = { ...createLogger("test"), error: () => {} };
  return { files, rows, handle: writeEventsHandler({ lake, logger } as never), break: () => (isBroken = true) };
}

describe("the queue of beacons", () => {
  test("a batch becomes one file of rows, under the same key whatever order it comes in", async () => {
    const { files, rows, handle } = bucket();
    expect(await handle(batch(message("a"), message("b")))).toEqual({ batchItemFailures: [] });
    await handle(batch(message("b"), message("a")));
    expect([...files.keys()]).toEqual([expect.stringMatching(/^main\/visits\/[0-9a-f]{32}\.parquet$/)]);
    const found = await rows([...files.keys()][0] ?? "");
    expect(found).toHaveLength(4);
    expect(found).toContainEqual(
      expect.objectContaining({
        ...{ event_id: "a-page", happened_at: "2026-11-29T09:59:58.500Z", kind: "page", path: "/p/jug", sku: null },
        ...{ source: "organic", referrer: "www.google.com", device: "mobile", quantity: null, country: null },
      }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({ event_id: "b-cart", sku: "JUG", quantity: 2, source: "direct" }),
    );
  });

  test("each store's events go to its own folder", async () => {
    const { files, handle } = bucket();
    await handle(batch(message("a"), message("b", "other")));
    expect([...files.keys()].map((key) => key.split("/")[0])).toEqual(["main", "other"]);
  });

  test("what cannot be read is set aside alone; what is not taken comes again", async () => {
    const world = bucket();
    const broken = { messageId: "x", body: "{" };
    const foreign = { messageId: "y", body: JSON.stringify({ storeId: "main", events: [{ event_id: 1 }] }) };
    expect((await world.handle(batch(broken, foreign, message("a")))).batchItemFailures).toEqual([
      { itemIdentifier: "x" },
      { itemIdentifier: "y" },
    ]);
    expect(world.files.size).toBe(1);
    world.break();
    expect((await world.handle(batch(message("a"), message("b")))).batchItemFailures).toHaveLength(2);
  });
});
