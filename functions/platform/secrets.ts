import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { type Clock, systemClock } from "./clock.ts";

/** How long a process goes on with a secret it read, so that a rotation is seen by warm functions too. */
const keepMilliseconds = 300_000;

/** Reads secrets of the deployment as text; each is fetched once and again after five minutes. */
export function secretReader(clock: Clock = systemClock, client = new SecretsManagerClient()) {
  const kept = new Map<string, { text: Promise<string>; until: number }>();
  async function read(id: string): Promise<string> {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
    if (!SecretString) throw new Error(`the secret ${id} has no text`);
    return SecretString;
  }
  return (id: string): Promise<string> => {
    const now = clock.now().getTime();
    const known = kept.get(id);
    if (known && known.until > now) return known.text;
    const text = read(id);
    kept.set(id, { text, until: now + keepMilliseconds });
    text.catch(() => kept.delete(id));
    return text;
  };
}
