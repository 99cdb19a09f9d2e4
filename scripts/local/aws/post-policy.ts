import { S3Refusal } from "./s3-refusal.ts";
import { type Credentials, checkSignature } from "./sigv4.ts";

type Condition = Record<string, string> | [operator: string, field: string | number, value: string | number];
interface Policy {
  expiration: string;
  conditions: Condition[];
}

export interface PostedForm {
  /** Lower-case names; S3 treats them so. */
  fields: Map<string, string>;
  file: { size: number; name: string };
}

const uncovered = new Set(["policy", "x-amz-signature", "file"]);

/** Names once each and the file last, as S3 demands; what comes after the file would be ignored there. */
export async function readForm(body: Buffer, contentType: string): Promise<PostedForm> {
  const malformed = (message: string) => new S3Refusal(400, "MalformedPOSTRequest", message);
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } })
    .formData()
    .catch(() => {
      throw malformed("The body of your POST request is not well-formed multipart/form-data.");
    });
  const fields = new Map<string, string>();
  let file: PostedForm["file"] | undefined;
  for (const [name, value] of form) {
    const field = name.toLowerCase();
    if (file || fields.has(field)) throw malformed("Each field comes once, and the file last.");
    if (typeof value === "string") fields.set(field, value);
    else if (field === "file") file = { size: value.size, name: value.name };
    else throw malformed("Only the field 'file' can be a file.");
  }
  if (!file) throw new S3Refusal(400, "InvalidArgument", "POST requires exactly one file upload per request.");
  return { fields, file };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html; `now` in milliseconds. */
export function checkPostPolicy(form: PostedForm, bucket: string, owner: Credentials, now: number): void {
  const field = (name: string): string => {
    const value = form.fields.get(name);
    if (value === undefined) throw new S3Refusal(403, "AccessDenied", "Access Denied");
    return value;
  };
  const encoded = field("policy");
  checkSignature(owner, {
    credential: field("x-amz-credential"),
    stringToSign: encoded,
    signature: field("x-amz-signature"),
  });
  const policy = JSON.parse(Buffer.from(encoded, "base64").toString("utf8")) as Policy;
  if (!(Date.parse(policy.expiration) >= now)) throw denied("Policy expired.");
  const given = new Map([...form.fields, ["bucket", bucket] as const]);
  const covered = policy.conditions.flatMap((condition) => checkCondition(condition, given, form.file.size));
  const extra = [...form.fields.keys()].filter(
    (name) => !uncovered.has(name) && !name.startsWith("x-ignore-") && !covered.includes(name),
  );
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(", ")}`);
}

function denied(reason: string): S3Refusal {
  return new S3Refusal(403, "AccessDenied", `Invalid according to Policy: ${reason}`);
}

/** Returns the names that the condition covers. */
function checkCondition(condition: Condition, given: Map<string, string>, size: number): string[] {
  const failed = () => denied(`Policy Condition failed: ${JSON.stringify(condition)}`);
  if (!Array.isArray(condition))
    return Object.entries(condition).flatMap(([name, value]) => checkCondition(["eq", `$${name}`, value], given, size));
  const [operator, subject, value] = condition;
  if (operator === "content-length-range") {
    if (size < Number(subject))
      throw new S3Refusal(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");
    if (size > Number(value))
      throw new S3Refusal(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
    return [];
  }
  const name = String(subject).slice(1).toLowerCase();
  const actual = given.get(name);
  const holds = operator === "eq" ? actual === String(value) : actual?.startsWith(String(value));
  if (!holds || !["eq", "starts-with"].includes(operator)) throw failed();
  return [name];
}
