import { Secret, TOTP } from "otpauth";

const STEP_SECONDS = 30;

function authenticator(secret: string): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), algorithm: "SHA1", digits: 6, period: STEP_SECONDS });
}

/** The six-digit code of a base32 secret at an instant (RFC 6238, SHA-1, 30-second steps). */
export function totpCode(secret: string, at: Date): string {
  return authenticator(secret).generate({ timestamp: at.getTime() });
}

/** The step whose code was given, one step of clock drift allowed either way; null when the code is wrong. */
export function totpStep(secret: string, code: string, at: Date): number | null {
  const delta = authenticator(secret).validate({ token: code, timestamp: at.getTime(), window: 1 });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / STEP_SECONDS) + delta;
}

/** 32 random bytes as base32, the length Cognito gives out. */
export function newTotpSecret(): string {
  return new Secret({ size: 32 }).base32;
}
