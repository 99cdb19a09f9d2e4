import type { IncomingMessage } from "node:http";
import { S3Refusal } from "./s3-refusal.ts";

export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit)
      throw new S3Refusal(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
