import { createHash, createHmac, getDiffieHellman, randomBytes, timingSafeEqual } from "node:crypto";

/** Hexadecimal numbers; the password cannot be computed back from them. */
export interface PasswordVerifier {
  salt: string;
  verifier: string;
}

export interface SrpIdentity {
  /** The pool id without its region. */
  poolName: string;
  userId: string;
}

/** The server's half of an exchange, hexadecimal. */
export interface ServerEphemeral {
  privateKey: string;
  publicKey: string;
}

// The 3072-bit group of RFC 5054 is MODP group 15 of RFC 3526.
const N = BigInt(`0x${getDiffieHellman("modp15").getPrime("hex")}`);
const G = 2n;
const K = number(sha256(padded(N), padded(G)));

function number(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString("hex")}`);
}

function fromHex(hex: string): bigint {
  return BigInt(`0x${hex}`);
}

/** Big-endian two's complement, as the Java BigInteger behind Cognito writes it. */
function padded(value: bigint): Buffer {
  const hex = value.toString(16);
  const even = hex.length % 2 === 1 ? `0${hex}` : hex;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, "hex");
}

function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function hmac(key: Buffer, ...parts: readonly (Buffer | string)[]): Buffer {
  const mac = createHmac("sha256", key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}

function verifierFor(identity: SrpIdentity, password: string, salt: bigint): bigint {
  const credentials = sha256(`${identity.poolName}${identity.userId}:${password}`);
  return power(G, number(sha256(padded(salt), credentials)));
}

export function makeVerifier(identity: SrpIdentity, password: string): PasswordVerifier {
  const salt = number(randomBytes(16));
  return { salt: salt.toString(16), verifier: verifierFor(identity, password, salt).toString(16) };
}

/** For flows that send the password itself: the verifier is computed again and compared. */
export function passwordMatches(identity: SrpIdentity, password: string, stored: PasswordVerifier): boolean {
  const computed = padded(verifierFor(identity, password, fromHex(stored.salt)));
  const expected = padded(fromHex(stored.verifier));
  return computed.length === expected.length && timingSafeEqual(computed, expected);
}

export function isSafeClientKey(clientKey: string): boolean {
  return /^[0-9a-f]+$/i.test(clientKey) && fromHex(clientKey) % N !== 0n;
}

/** B = kv + g^b with a fresh 256-bit b (RFC 5054, section 2.5.3). */
export function newServerEphemeral(verifier: string): ServerEphemeral {
  const privateKey = number(randomBytes(32));
  const publicKey = (K * fromHex(verifier) + power(G, privateKey)) % N;
  return { privateKey: privateKey.toString(16), publicKey: publicKey.toString(16) };
}

export interface PasswordClaim extends SrpIdentity {
  verifier: string;
  server: ServerEphemeral;
  clientKey: string;
  /** Base64. */
  secretBlock: string;
  timestamp: string;
}

function expectedSignature(claim: PasswordClaim): Buffer {
  const clientKey = fromHex(claim.clientKey);
  const u = number(sha256(padded(clientKey), padded(fromHex(claim.server.publicKey))));
  const shared = power(clientKey * power(fromHex(claim.verifier), u), fromHex(claim.server.privateKey));
  const key = hmac(hmac(padded(u), padded(shared)), "Caldera Derived Key\u0001").subarray(0, 16);
  return hmac(key, claim.poolName, claim.userId, Buffer.from(claim.secretBlock, "base64"), claim.timestamp);
}

/** Whether a PASSWORD_CLAIM_SIGNATURE (base64) proves knowledge of the password behind the verifier. */
export function provesPassword(claim: PasswordClaim, signature: string): boolean {
  const given = Buffer.from(signature, "base64");
  const expected = expectedSignature(claim);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
