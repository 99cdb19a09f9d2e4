import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { offerDownloads } from "@quayside/functions/exports/download.ts";
import { offerUploads } from "@quayside/functions/imports/upload.ts";
import { objectsIn } from "@quayside/functions/platform/objects.ts";
import { localAccount } from "../../local/aws/local-account.ts";
import { startObjects } from "../../local/aws/objects.ts";
import { freePort } from "../../local/aws/ports.ts";

const bucket = "prove-imports";

/** The bucket that import files go to. */
export async function openUploads() {
  const objects = await startObjects({ port: await freePort() });
  objects.createBucket(bucket);
  const { region, credentials } = localAccount;
  const client = new S3Client({ endpoint: objects.endpoint, region, credentials });
  return {
    imports: objectsIn(bucket, client),
    offerUpload: offerUploads(bucket, client),
    offerDownload: offerDownloads(bucket, { client }),
    async put(key: string, body: string): Promise<void> {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body }));
    },
    async close() {
      client.destroy();
      await objects.stop();
    },
  };
}

export type Uploads = Awaited<ReturnType<typeof openUploads>>;
