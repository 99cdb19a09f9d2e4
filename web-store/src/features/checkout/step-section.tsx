import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "wouter";
import { TickIcon } from "../../ui/icons.tsx";
import { type Step, type StepState, steps, stepTitles } from "./steps.ts";

interface StepSectionProps {
  step: Step;
  state: StepState;
  /** An order that is placed cannot be changed here any more. */
  locked: boolean;
  summary: ReactNode;
  children: ReactNode;
}

export function StepSection({ step, state, locked, summary, children }: StepSectionProps) {
  const heading = useHeadingFocus(state);
  return (
    <section className={`step step-${state}`} aria-labelledby={`step-${step}`}>
      <header className="step-head">
        <span className="step-number" aria-hidden="true">
          {state === "done" ? <TickIcon /> : steps.indexOf(step) + 1}
        </span>
        <h2
          id={`step-${step}`}
          ref={heading}
          tabIndex={-1}
          {...(state === "current" ? { "aria-current": "step" } : {})}
        >
          {stepTitles[step]}
        </h2>
        {state === "done" && !locked ? (
          <Link className="link" href={`/checkout/${step}`} aria-label={`Change ${stepTitles[step].toLowerCase()}`}>
            Change
          </Link>
        ) : null}
      </header>
      {state === "done" ? <div className="step-summary">{summary}</div> : null}
      {state === "current" ? <div className="step-body">{children}</div> : null}
    </section>
  );
}

/** A step that opens takes the focus to its heading; the first one shown leaves it on the page's. */
function useHeadingFocus(state: StepState) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (state === "current" && before.current !== "current") heading.current?.focus();
    before.current = state;
  }, [state]);
  return heading;
}
