import { type ChildProcess, spawn } from "node:child_process";

// The shell holds our end of the pipe: when this process ends, even by SIGKILL, the program is told to end too.
const script = 'exec 3<&0; "$@" & program=$!; (cat <&3 >/dev/null; kill "$program") 2>/dev/null & wait "$program"';

export interface Leashed {
  /** Exit code and what was written to stderr. */
  exited: Promise<{ code: number | null; complaint: string }>;
  /** Ends the program with SIGTERM and waits for it. */
  stop(): Promise<void>;
}

/**
 * Runs a program that must not outlive this process. It has its own process group, so Ctrl+C in a terminal reaches us
 * first and we decide the order of shutting down.
 */
export function runLeashed(program: string, args: readonly string[]): Leashed {
  const child = spawn("/bin/sh", ["-c", script, "sh", program, ...args], {
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
  });
  const exited = exitOf(child);
  child.unref();
  for (const stream of [child.stdin, child.stderr]) if (stream && "unref" in stream) (stream.unref as () => void)();
  return {
    exited,
    async stop() {
      child.ref();
      child.stdin?.end();
      await exited;
    },
  };
}

function exitOf(child: ChildProcess): Leashed["exited"] {
  let complaint = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    complaint = (complaint + chunk).slice(-2000);
  });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: null, complaint: error.message }));
    child.on("exit", (code) => resolve({ code, complaint }));
  });
}
