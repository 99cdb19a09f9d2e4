import { readFileSync } from "node:fs";
import { bundleOptions } from "@quayside/functions/bundle-options.ts";
import { type Service, serviceRows } from "@quayside/functions/services.ts";
import { type BuildOptions, build } from "esbuild";
import { describe, expect, it } from "vitest";
import { synthesised } from "./synthesised.ts";

/** Which IAM action each SDK command of ours needs. */
const actionOf: Record<string, string> = {
  PutEventsCommand: "events:PutEvents",
  SendEmailCommand: "ses:SendEmail",
  GetSecretValueCommand: "secretsmanager:GetSecretValue",
  GetObjectCommand: "s3:GetObject",
  HeadObjectCommand: "s3:GetObject",
  PutObjectCommand: "s3:PutObject",
  createPresignedPost: "s3:PutObject",
  ListObjectsV2Command: "s3:ListBucket",
  AdminInitiateAuthCommand: "cognito-idp:AdminInitiateAuth",
  AdminRespondToAuthChallengeCommand: "cognito-idp:AdminRespondToAuthChallenge",
};

/** Cognito's calls that carry their own proof (a session or a token) and take no IAM permission. */
const needNoPermission =
  /^(AssociateSoftwareToken|VerifySoftwareToken|RevokeToken|InitiateAuth|RespondToAuthChallenge|GetTokensFromRefreshToken)Command$/;

/** The table's methods, and what DynamoDB asks for each. */
const tableActions: [pattern: RegExp, actions: string[]][] = [
  [/\bdb\.get\(/, ["GetItem"]],
  [/\bdb\.batchGet\(/, ["BatchGetItem"]],
  [/\bdb\.query(All)?\(/, ["Query"]],
  [/\bdb\.scratch\(/, ["PutItem", "GetItem"]],
  [/\bdb\.transact\(/, ["PutItem"]],
];
const writeActions: [pattern: RegExp, action: string][] = [
  [/\bupdateWrite\(/, "UpdateItem"],
  [/\bdeleteWrite\(/, "DeleteItem"],
  [/\bcheckWrite\(/, "ConditionCheckItem"],
];

/** Our own source files that end up in a service's bundle. */
async function sourcesOf({ entry, operations = [] }: Service): Promise<string[]> {
  // The options are frozen literals; esbuild's types want them mutable.
  const options = bundleOptions as unknown as BuildOptions;
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const keyed = operations.some(({ idempotency }) => idempotency === "key");
  const used = Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
  return used
    .filter((path) => path.startsWith("functions/") && !path.startsWith("functions/store/"))
    .filter((path) => keyed || !path.startsWith("functions/idempotency/"))
    .map((path) => readFileSync(path, "utf8"));
}

function needed(sources: readonly string[]): string[] {
  const found = new Set<string>();
  for (const source of sources) {
    for (const [, imports = ""] of source.matchAll(/import \{([^}]*)\} from "@aws-sdk\/[\w-]+"/g))
      for (const [name] of imports.matchAll(/\b\w+Command\b|\bcreatePresignedPost\b/g))
        if (!needNoPermission.test(name)) found.add(actionOf[name] ?? `unknown: ${name}`);
    for (const [pattern, actions] of tableActions)
      if (pattern.test(source)) for (const action of actions) found.add(`dynamodb:${action}`);
  }
  const isWriter = sources.some((source) => /\bdb\.transact\(/.test(source));
  for (const [pattern, action] of writeActions)
    if (isWriter && sources.some((source) => pattern.test(source))) found.add(`dynamodb:${action}`);
  return [...found].sort();
}

interface Statement {
  Action: string | string[];
  Effect: string;
}

/** What the synthesised policy of a function allows, beside writing its own log and what feeds it. */
function granted(name: string): string[] {
  const { template } = synthesisedOnce();
  const own = new RegExp(`^${name.replaceAll("-", "")}Role`);
  const policies = ["api", "events", "jobs"].flatMap((stack) =>
    Object.entries(template(stack).findResources("AWS::IAM::Policy")),
  );
  const statements: Statement[] = policies
    .filter(([id]) => own.test(id))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);
  const actions = statements.flatMap(({ Action }) => Action);
  const feeding = /^(logs:|dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)|sqs:)/;
  return [...new Set(actions.filter((action) => !feeding.test(action)))].sort();
}

let once: ReturnType<typeof synthesised> | undefined;
function synthesisedOnce() {
  once ??= synthesised();
  return once;
}

describe("the role of each function", () => {
  it.each(serviceRows)("%s: holds what its code calls, and nothing else", async (name, service) => {
    expect(granted(name)).toEqual(needed(await sourcesOf(service)));
  });

  it("would be found out with one action too many or too few", () => {
    expect(needed(['import { PutEventsCommand } from "@aws-sdk/client-eventbridge";'])).toEqual(["events:PutEvents"]);
    expect(needed(["await deps.db.transact(audit, [updateWrite(x)])"])).toEqual([
      "dynamodb:PutItem",
      "dynamodb:UpdateItem",
    ]);
    expect(needed(['import { DeleteObjectCommand } from "@aws-sdk/client-s3";'])).toEqual([
      "unknown: DeleteObjectCommand",
    ]);
  });
});
