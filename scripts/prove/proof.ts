/** How much a proof does. Every run with the same seed makes the same choices. */
export interface Size {
  /** A few seconds within `npm test`, instead of the size the figures are told for. */
  small: boolean;
  seed: number;
  /** Keeps to the operations, histories or saga points whose name begins so. */
  only?: string;
}

/** What a proof tells in its last line, as JSON. */
export type Figures = Record<string, unknown>;

export interface Proof {
  name: string;
  summary: string;
  run(checks: Checks, size: Size): Promise<Figures>;
}

interface Check {
  held: number;
  failures: string[];
}

/** Named assertions: each name counts once, however often it was looked at, and fails when it failed once. */
export interface Checks {
  that(name: string, holds: boolean, found?: () => string): void;
  equal(name: string, found: unknown, expected: unknown): void;
  readonly passed: number;
  readonly failed: number;
  report(): string[];
}

/** Failures told of each name; more of the same say nothing new. */
const told = 5;

export function openChecks(): Checks {
  const checks = new Map<string, Check>();
  const that: Checks["that"] = (name, holds, found) => {
    const check = checks.get(name) ?? { held: 0, failures: [] };
    checks.set(name, check);
    if (holds) check.held += 1;
    else check.failures.push(found?.() ?? "");
  };
  const failedNames = () => [...checks.values()].filter(({ failures }) => failures.length > 0).length;
  return {
    that,
    equal(name, found, expected) {
      const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
      that(name, a === b, () => `${a} instead of ${b}`);
    },
    get passed() {
      return checks.size - failedNames();
    },
    get failed() {
      return failedNames();
    },
    report() {
      return [...checks].flatMap(([name, { held, failures }]) => {
        if (failures.length === 0) return [`  ok      ${name} (${held}×)`];
        const first = failures.slice(0, told).map((failure) => `            ${failure}`);
        return [`  FAILED  ${name} (${failures.length} of ${held + failures.length})`, ...first];
      });
    },
  };
}
