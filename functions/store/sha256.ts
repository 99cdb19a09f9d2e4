import { createHmac, createSecretKey, hash, type KeyObject } from "node:crypto";

type Secret = string | ArrayBuffer | ArrayBufferView;

const keys = new Map<Secret, KeyObject>();
/** Credentials change every few hours, and each pair needs two keys. */
const keptKeys = 16;

function keyOf(secret: Secret): KeyObject {
  const known = keys.get(secret);
  if (known) return known;
  if (keys.size >= keptKeys) keys.clear();
  const key = createSecretKey(typeof secret === "string" ? Buffer.from(secret) : bytesOf(secret));
  keys.set(secret, key);
  return key;
}

function bytesOf(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

/** SHA-256, or HMAC with a secret, as the SDK's signer asks for it (decision 125): Node's one call, and keys made once. */
export class Sha256 {
  readonly #secret: Secret | undefined;
  #parts: Uint8Array[] = [];

  constructor(secret?: Secret) {
    this.#secret = secret;
  }

  update(data: Uint8Array): void {
    this.#parts.push(data);
  }

  async digest(): Promise<Uint8Array> {
    const [first = new Uint8Array(), ...others] = this.#parts;
    const data = others.length === 0 ? first : Buffer.concat(this.#parts);
    if (!this.#secret) return hash("sha256", data, "buffer");
    return createHmac("sha256", keyOf(this.#secret)).update(data).digest();
  }

  reset(): void {
    this.#parts = [];
  }
}
