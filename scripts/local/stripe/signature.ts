import { createHmac } from "node:crypto";

/** `Stripe-Signature`: HMAC-SHA256 of `{t}.{body}`, one `v1` per secret alive while a secret is rolled over. */
export function signatureHeader(body: string, secrets: readonly string[], timestamp: number): string {
  const signatures = secrets.map((secret) => createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex"));
  return [`t=${timestamp}`, ...signatures.map((signature) => `v1=${signature}`)].join(",");
}
