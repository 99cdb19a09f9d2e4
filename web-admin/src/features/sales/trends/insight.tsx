import type { ReactNode } from "react";

export function Insight({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="insight">
      <h3>{title}</h3>
      {children}
    </div>
  );
}
