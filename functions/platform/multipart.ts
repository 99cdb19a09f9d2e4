import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";

/** S3 takes a part only with the tag and the checksum that it answered. */
export type Part = Pick<CompletedPart, "ETag" | "ChecksumCRC32">;

/** Objects of one bucket that are too large for one request: nothing is to be seen of them before they are complete. */
export interface Multipart {
  begin(key: string, contentType: string): Promise<string>;
  /** Numbers count from 1; every part but the last has 5 MiB at least. */
  part(key: string, uploadId: string, number: number, body: Uint8Array): Promise<Part>;
  /** Refused where a part is not the one that is meant. */
  complete(key: string, uploadId: string, parts: readonly Part[]): Promise<void>;
  abort(key: string, uploadId: string): Promise<void>;
}

export function multipartIn(bucket: string, client = new S3Client()): Multipart {
  const at = (key: string) => ({ Bucket: bucket, Key: key });
  return {
    async begin(key, ContentType) {
      const { UploadId = "" } = await client.send(new CreateMultipartUploadCommand({ ...at(key), ContentType }));
      return UploadId;
    },
    async part(key, UploadId, PartNumber, Body) {
      const answer = await client.send(new UploadPartCommand({ ...at(key), UploadId, PartNumber, Body }));
      return { ETag: answer.ETag, ChecksumCRC32: answer.ChecksumCRC32 };
    },
    async complete(key, UploadId, parts) {
      const Parts = parts.map((part, index) => ({ ...part, PartNumber: index + 1 }));
      await client.send(new CompleteMultipartUploadCommand({ ...at(key), UploadId, MultipartUpload: { Parts } }));
    },
    async abort(key, UploadId) {
      try {
        await client.send(new AbortMultipartUploadCommand({ ...at(key), UploadId }));
      } catch (error) {
        if ((error as Error).name !== "NoSuchUpload") throw error;
      }
    },
  };
}
