import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface LocalSecrets {
  stripe: { secretKey: string; publishableKey: string; webhookSecrets: string[] };
  /** Signs links in mails. */
  link: string;
}

/** Made at random on the first start and kept, so that links in mails and stored cards go on working. */
export function localSecrets(folder: string): LocalSecrets {
  const file = join(folder, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as LocalSecrets;
  const random = () => randomBytes(24).toString("hex");
  const secrets = {
    stripe: {
      secretKey: `sk_test_${random()}`,
      publishableKey: `pk_test_${random()}`,
      webhookSecrets: [`whsec_${random()}`],
    },
    link: random(),
  };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
