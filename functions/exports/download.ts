import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

/** An address that gives one object for some minutes, under the name it is saved by. */
export type OfferDownload = (key: string, filename: string) => Promise<string>;

export function offerDownloads(
  bucket: string,
  { client = new S3Client(), validSeconds = 300 }: { client?: S3Client; validSeconds?: number } = {},
): OfferDownload {
  return (key, filename) => {
    const ResponseContentDisposition = `attachment; filename="${filename}"`;
    const command = new GetObjectCommand({ Bucket: bucket, Key: key, ResponseContentDisposition });
    return getSignedUrl(client, command, { expiresIn: validSeconds });
  };
}
