import { bundleOptions } from "@quayside/functions/bundle-options.ts";
import { type Service, serviceRows } from "@quayside/functions/services.ts";
import { type BuildOptions, build } from "esbuild";
import { describe, expect, it } from "vitest";
import { synthesised } from "./synthesised.ts";

/** Which IAM action each SDK command of ours needs. */
const actionOf: Record<string, string> = {
  PutEventsCommand: "events:PutEvents",
  SendEmailCommand: "ses:SendEmail",
  SendMessageCommand: "sqs:SendMessage",
  GetSecretValueCommand: "secretsmanager:GetSecretValue",
  GetObjectCommand: "s3:GetObject",
  HeadObjectCommand: "s3:GetObject",
  PutObjectCommand: "s3:PutObject",
  ListObjectsV2Command: "s3:ListBucket",
  CreateMultipartUploadCommand: "s3:PutObject",
  UploadPartCommand: "s3:PutObject",
  CompleteMultipartUploadCommand: "s3:PutObject",
  AbortMultipartUploadCommand: "s3:AbortMultipartUpload",
  AdminDeleteUserCommand: "cognito-idp:AdminDeleteUser",
  AdminInitiateAuthCommand: "cognito-idp:AdminInitiateAuth",
  AdminRespondToAuthChallengeCommand: "cognito-idp:AdminRespondToAuthChallenge",
  ListUsersCommand: "cognito-idp:ListUsers",
  AdminGetUserCommand: "cognito-idp:AdminGetUser",
  AdminListGroupsForUserCommand: "cognito-idp:AdminListGroupsForUser",
  AdminCreateUserCommand: "cognito-idp:AdminCreateUser",
  AdminAddUserToGroupCommand: "cognito-idp:AdminAddUserToGroup",
  AdminRemoveUserFromGroupCommand: "cognito-idp:AdminRemoveUserFromGroup",
  AdminEnableUserCommand: "cognito-idp:AdminEnableUser",
  AdminDisableUserCommand: "cognito-idp:AdminDisableUser",
  AdminSetUserMFAPreferenceCommand: "cognito-idp:AdminSetUserMFAPreference",
  AdminUserGlobalSignOutCommand: "cognito-idp:AdminUserGlobalSignOut",
};

/** Cognito's calls that carry their own proof (a session or a token) and take no IAM permission. */
const needNoPermission =
  /^(AssociateSoftwareToken|VerifySoftwareToken|RevokeToken|InitiateAuth|RespondToAuthChallenge|GetTokensFromRefreshToken)Command$/;

/** Calls of an engine that is only deployed where the context says so; its own test looks at what it may. */
const whereSwitchedOn = /^(StartQueryExecution|GetQueryExecution|GetQueryResults|StopQueryExecution)Command$/;

/** The table's methods, and what DynamoDB asks for each. */
const tableActions: [pattern: RegExp, actions: string[]][] = [
  // Reads asked for at once are one call; one of a single item is a get.
  [/\bdb\.(get|batchGet)\(/, ["GetItem", "BatchGetItem"]],
  [/\bdb\.query(All)?\(/, ["Query"]],
  [/\bdb\.scratch\(/, ["PutItem", "GetItem"]],
  [/\bdb\.transact\(/, ["PutItem"]],
];
/** The methods of `platform/objects.ts`, and what S3 asks for each. */
const objectActions: [pattern: RegExp, action: string][] = [
  [/\b(objects|imports|pictures|lake)\d*\.(open|text|bytes|download|size)\(/, "s3:GetObject"],
  // Without it S3 answers "forbidden" for an object that is not there.
  [/\b(objects|imports|pictures|lake)\d*\.size\(/, "s3:ListBucket"],
  [/\b(objects|imports|pictures|lake)\d*\.(add|upload|put)\(/, "s3:PutObject"],
  [/\b(objects|imports|pictures|lake)\d*\.list\(/, "s3:ListBucket"],
  [/\b(objects|imports|pictures|lake)\d*\.remove\(/, "s3:DeleteObject"],
];
const writeActions: [pattern: RegExp, action: string][] = [
  [/\bupdateWrite\d*\(/, "UpdateItem"],
  [/\bdeleteWrite\d*\(/, "DeleteItem"],
  [/\bcheckWrite\d*\(/, "ConditionCheckItem"],
];

/**
 * Our own code as it ends up in a service's bundle: unminified, with what nobody calls shaken out. The adapters of the
 * table and of buckets are left out, since their methods are counted where they are called.
 */
async function sourcesOf({ entry, operations = [] }: Service): Promise<string[]> {
  // The options are frozen literals; esbuild's types want them mutable.
  const options = bundleOptions as unknown as BuildOptions;
  const built = await build({ ...options, minify: false, entryPoints: [entry], write: false, logLevel: "silent" });
  const sections = (built.outputFiles?.[0]?.text ?? "").split(/^\/\/ (?=\S+\.\w+$)/m);
  const keyed = operations.some(({ idempotency }) => idempotency === "key");
  return sections
    .filter((section) => /^functions\/(?!store\/|platform\/objects\.ts)/.test(section))
    .filter((section) => keyed || !section.startsWith("functions/idempotency/"));
}

function needed(sources: readonly string[]): string[] {
  const found = new Set<string>();
  for (const source of sources) {
    for (const [, name = ""] of source.matchAll(/\bnew (\w+?Command)\d*\(/g))
      if (name && !needNoPermission.test(name) && !whereSwitchedOn.test(name))
        found.add(actionOf[name] ?? `unknown: ${name}`);
    if (/\bcreatePresignedPost\d*\(/.test(source)) found.add("s3:PutObject");
    for (const [pattern, actions] of tableActions)
      if (pattern.test(source)) for (const action of actions) found.add(`dynamodb:${action}`);
    for (const [pattern, action] of objectActions) if (pattern.test(source)) found.add(action);
  }
  const isWriter = sources.some((source) => /\bdb\.transact\(/.test(source));
  for (const [pattern, action] of writeActions)
    if (isWriter && sources.some((source) => pattern.test(source))) found.add(`dynamodb:${action}`);
  return [...found].sort();
}

interface Statement {
  Action: string | string[];
  Effect: string;
  Resource: unknown;
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
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
    // What a stream could not deliver is set aside by the function's role.
    .filter(({ Resource }: Statement) => !/deadletters/.test(JSON.stringify(Resource)));
  const actions = statements.flatMap(({ Action }) => Action);
  const feeding = /^(logs:|dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)|sqs:(?!SendMessage))/;
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
    expect(needed(["bus.send(new PutEventsCommand({}))"])).toEqual(["events:PutEvents"]);
    expect(needed(["await deps.db.transact(audit, [updateWrite(x)])"])).toEqual([
      "dynamodb:PutItem",
      "dynamodb:UpdateItem",
    ]);
    expect(needed(["client.send(new DeleteBucketCommand2({}))"])).toEqual(["unknown: DeleteBucketCommand"]);
  });
});
