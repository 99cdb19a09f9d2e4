import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { S3Refusal } from "./s3-refusal.ts";

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

export interface SignedRequest {
  method: string;
  /** Path and query as they came. */
  url: string;
  headers: IncomingHttpHeaders;
}

const algorithm = "AWS4-HMAC-SHA256";
const longest = 7 * 24 * 3600;
const skew = 15 * 60 * 1000;

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text, "utf8").digest();
}

/** `20261121/us-east-1/s3/aws4_request` names the key of one day, region and service. */
function signingKey(secret: string, scope: string): Buffer {
  return scope.split("/").reduce<Buffer>((key, part) => hmac(key, part), Buffer.from(`AWS4${secret}`));
}

function percent(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Throws unless it is the signature of `stringToSign` by the credential's owner. */
export function checkSignature(
  owner: Credentials,
  signed: { credential: string; stringToSign: string; signature: string },
): void {
  const [accessKeyId = "", ...scope] = signed.credential.split("/");
  if (accessKeyId !== owner.accessKeyId)
    throw new S3Refusal(403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.");
  const expected = hmac(signingKey(owner.secretAccessKey, scope.join("/")), signed.stringToSign);
  const given = Buffer.from(signed.signature, "hex");
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new S3Refusal(403, "SignatureDoesNotMatch", "The request signature we calculated does not match.");
}

/** `20261121T093000Z` in milliseconds since the epoch. */
function instantOf(amzDate: string): number {
  return Date.parse(amzDate.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html; `now` in milliseconds. */
export function checkPresigned(request: SignedRequest, owner: Credentials, now: number): void {
  const [path = "", search = ""] = request.url.split("?");
  const query = new URLSearchParams(search);
  const part = (name: string): string => {
    const value = query.get(name);
    if (value === null || (name === "X-Amz-Algorithm" && value !== algorithm))
      throw new S3Refusal(400, "AuthorizationQueryParametersError", `Query-string authentication requires ${name}.`);
    return value;
  };
  part("X-Amz-Algorithm");
  const [date, seconds] = [part("X-Amz-Date"), Number(part("X-Amz-Expires"))];
  if (!(seconds >= 1 && seconds <= longest))
    throw new S3Refusal(
      400,
      "AuthorizationQueryParametersError",
      "X-Amz-Expires must be between 1 and 604800 seconds.",
    );
  const start = instantOf(date);
  if (!(start <= now + skew)) throw new S3Refusal(403, "AccessDenied", "Request is not yet valid");
  if (start + seconds * 1000 < now) throw new S3Refusal(403, "AccessDenied", "Request has expired");
  const canonical = [
    request.method,
    path
      .split("/")
      .map((segment) => percent(decodeURIComponent(segment)))
      .join("/"),
    canonicalQuery(query),
    ...canonicalHeaders(request.headers, part("X-Amz-SignedHeaders")),
    query.get("X-Amz-Content-Sha256") ?? "UNSIGNED-PAYLOAD",
  ].join("\n");
  const credential = part("X-Amz-Credential");
  const scope = credential.split("/").slice(1).join("/");
  const stringToSign = [algorithm, date, scope, createHash("sha256").update(canonical).digest("hex")].join("\n");
  checkSignature(owner, { credential, stringToSign, signature: part("X-Amz-Signature") });
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${percent(name)}=${percent(value)}`)
    .sort()
    .join("&");
}

function canonicalHeaders(headers: IncomingHttpHeaders, signedHeaders: string): string[] {
  const lines = signedHeaders.split(";").map((name) => {
    const value = headers[name] ?? "";
    return `${name}:${String(value).trim().replace(/ +/g, " ")}`;
  });
  return [...lines, "", signedHeaders];
}
