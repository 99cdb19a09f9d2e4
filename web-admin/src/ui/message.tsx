import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons.tsx";
import { usePageTitle } from "./page-title.ts";

interface MessageProps {
  icon: IconName;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

/** A page that only says something. */
export function Message({ icon, title, children, action }: MessageProps) {
  usePageTitle(title);
  return (
    <section className="message">
      <span className="message-icon">
        <Icon name={icon} size={26} />
      </span>
      <h1>{title}</h1>
      <p className="soft">{children}</p>
      {action}
    </section>
  );
}
