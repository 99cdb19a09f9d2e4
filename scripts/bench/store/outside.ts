/** Everything outside the shop, in a process of its own so that its CPU is not the shop's: S3, secrets, Stripe. */

import { readFileSync } from "node:fs";
import {
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { startControlPlane } from "../../local/aws/control-plane.ts";
import { localAccount } from "../../local/aws/local-account.ts";
import { startObjects } from "../../local/aws/objects.ts";
import { freePort } from "../../local/aws/ports.ts";
import { worldClock } from "../../prove/world/clock.ts";
import { payAt } from "../../prove/world/pay.ts";
import { openStripe } from "../../prove/world/stripe.ts";
import { stripeSecret } from "../../prove/world/stripe-secret.ts";
import type { Favour, Outside } from "./outside-protocol.ts";

export const bucket = "bench-snapshots";

const stripe = await openStripe(worldClock(Math.random));
const secrets: Record<string, string> = { stripe: JSON.stringify(stripeSecret), link: "a secret that signs links" };
const control = await startControlPlane({ port: await freePort(), secrets: (name) => secrets[name] });
const objects = await startObjects({ port: await freePort() });
objects.createBucket(bucket);
const { region, credentials } = localAccount;
const s3 = new S3Client({ endpoint: objects.endpoint, region, credentials });

/** S3's smallest part, apart from the last, is 5 MB; the stand-in takes at most 64 MB a request. */
const partBytes = 32 * 1024 * 1024;

async function uploadParts(Key: string, bytes: Buffer): Promise<void> {
  const at = { Bucket: bucket, Key };
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(at));
  const Parts: CompletedPart[] = [];
  for (let from = 0; from < bytes.length; from += partBytes) {
    const PartNumber = Parts.length + 1;
    const Body = bytes.subarray(from, from + partBytes);
    const { ETag } = await s3.send(new UploadPartCommand({ ...at, UploadId, PartNumber, Body }));
    Parts.push({ ETag, PartNumber });
  }
  await s3.send(new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }));
}

async function done(favour: Favour): Promise<unknown> {
  if (favour.kind === "pay") return payAt(stripe.client, favour.intentId);
  if (favour.kind === "upload") {
    return uploadParts(favour.key, readFileSync(favour.file));
  }
  const { data } = await stripe.client.events.list({ limit: 100 });
  const about = data.filter((event) => JSON.stringify(event).includes(favour.intentId)).reverse();
  return about.map((event) => stripe.report(event));
}

process.on("message", async (favour: Favour & { id: number }) => {
  process.send?.({ id: favour.id, result: await done(favour) });
});
process.on("disconnect", () => process.exit(0));
const outside: Outside = { objects: objects.endpoint, control: control.endpoint, stripe: stripe.apiBase };
process.send?.(outside);
