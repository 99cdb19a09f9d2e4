import { type ReactNode, useId } from "react";

interface SectionProps {
  title: string;
  actions?: ReactNode;
  /** Tables run to the edge. */
  flush?: boolean;
  children: ReactNode;
}

export function Section({ title, actions, flush = false, children }: SectionProps) {
  const heading = useId();
  return (
    <section className="panel section" aria-labelledby={heading}>
      <div className="section-head">
        <h2 id={heading}>{title}</h2>
        {actions}
      </div>
      <div className={flush ? "section-flush" : "section-body"}>{children}</div>
    </section>
  );
}
