import { createHmac, timingSafeEqual } from "node:crypto";

/** Signs what a link may open, so that it needs no sign-in. */
export interface LinkSigner {
  /** HMAC-SHA256, base64url. */
  sign(text: string): Promise<string>;
  isSignatureOf(text: string, signature: string): Promise<boolean>;
}

export function linkSigner(secret: () => Promise<string>): LinkSigner {
  async function sign(text: string): Promise<string> {
    return createHmac("sha256", await secret())
      .update(text)
      .digest("base64url");
  }
  return {
    sign,
    async isSignatureOf(text, signature) {
      const [given, right] = [Buffer.from(signature), Buffer.from(await sign(text))];
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
