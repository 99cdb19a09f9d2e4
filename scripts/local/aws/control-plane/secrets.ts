import { localAccount } from "../local-account.ts";
import { json, type Service, ServiceError, unknownOperation } from "./service.ts";

/** Finds a secret's text by its name. */
export type Secrets = (name: string) => string | undefined;

/** AWS Secrets Manager: `GetSecretValue`, by name or ARN. */
export function secretsService(secrets: Secrets, now: () => Date): Service {
  const prefix = `arn:aws:secretsmanager:${localAccount.region}:${localAccount.accountId}:secret:`;
  return {
    owns: ({ target }) => target.startsWith("secretsmanager."),
    answer({ operation, input }) {
      if (operation !== "GetSecretValue") throw unknownOperation(operation);
      const Name = String(input.SecretId).replace(prefix, "");
      const SecretString = secrets(Name);
      if (SecretString === undefined)
        throw new ServiceError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
      const CreatedDate = Math.floor(now().getTime() / 1000);
      const VersionStages = ["AWSCURRENT"];
      return json({ ARN: `${prefix}${Name}`, Name, SecretString, VersionStages, VersionId: "local", CreatedDate });
    },
  };
}
