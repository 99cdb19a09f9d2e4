import { ActionIcon, Tooltip } from "@mantine/core";
import { Icon } from "../../ui/icons.tsx";

/** What a word means: on hover, focus or touch. */
export function Explained({ name, children }: { name: string; children: string }) {
  return (
    <span className="explained">
      {name}
      <Tooltip label={children} multiline w={260} withArrow events={{ hover: true, focus: true, touch: true }}>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`What ${name} means`}>
          <Icon name="info" size={15} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
