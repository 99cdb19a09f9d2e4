import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";

/** One bucket. */
export interface Objects {
  open(key: string): Promise<Readable>;
  /** A small object whole. */
  text(key: string): Promise<string>;
  /** A small object whole. */
  bytes(key: string): Promise<Uint8Array>;
  /** Writes where nothing was; false, and nothing written, when there is an object already. */
  add(key: string, text: string): Promise<boolean>;
  download(key: string, file: string): Promise<void>;
  upload(key: string, file: string): Promise<void>;
  /** Writes a small object that is served over HTTP. */
  put(key: string, content: Uint8Array | string, headers: { contentType: string; cacheControl: string }): Promise<void>;
  /** Bytes of an object; `undefined` when it is not there. */
  size(key: string): Promise<number | undefined>;
  list(prefix: string): Promise<{ key: string; modified: Date }[]>;
  remove(key: string): Promise<void>;
}

export function objectsIn(bucket: string, client = new S3Client()): Objects {
  const at = (key: string) => ({ Bucket: bucket, Key: key });

  async function open(key: string): Promise<Readable> {
    const { Body } = await client.send(new GetObjectCommand(at(key)));
    if (!Body) throw new Error(`${key} came without a body`);
    // On Node the body is always a Readable.
    return Body as Readable;
  }

  async function text(key: string): Promise<string> {
    const { Body } = await client.send(new GetObjectCommand(at(key)));
    return (await Body?.transformToString()) ?? "";
  }

  async function bytes(key: string): Promise<Uint8Array> {
    const { Body } = await client.send(new GetObjectCommand(at(key)));
    return (await Body?.transformToByteArray()) ?? new Uint8Array();
  }

  async function add(key: string, body: string): Promise<boolean> {
    try {
      await client.send(new PutObjectCommand({ ...at(key), Body: body, IfNoneMatch: "*" }));
      return true;
    } catch (error) {
      if ((error as Error).name === "PreconditionFailed") return false;
      throw error;
    }
  }

  async function upload(key: string, file: string): Promise<void> {
    const { size: ContentLength } = await stat(file);
    await client.send(new PutObjectCommand({ ...at(key), Body: createReadStream(file), ContentLength }));
  }

  async function size(key: string): Promise<number | undefined> {
    try {
      return (await client.send(new HeadObjectCommand(at(key)))).ContentLength;
    } catch (error) {
      if ((error as Error).name === "NotFound") return undefined;
      throw error;
    }
  }

  async function list(prefix: string): Promise<{ key: string; modified: Date }[]> {
    const found = [];
    let ContinuationToken: string | undefined;
    do {
      const request = new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken });
      const { Contents = [], NextContinuationToken } = await client.send(request);
      for (const { Key, LastModified } of Contents)
        if (Key && LastModified) found.push({ key: Key, modified: LastModified });
      ContinuationToken = NextContinuationToken;
    } while (ContinuationToken);
    return found;
  }

  return {
    open,
    text,
    bytes,
    add,
    download: async (key, file) => pipeline(await open(key), createWriteStream(file)),
    upload,
    put: async (key, Body, { contentType: ContentType, cacheControl: CacheControl }) => {
      await client.send(new PutObjectCommand({ ...at(key), Body, ContentType, CacheControl }));
    },
    size,
    list,
    remove: async (key) => {
      await client.send(new DeleteObjectCommand(at(key)));
    },
  };
}
