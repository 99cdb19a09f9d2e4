import { ActionIcon } from "@mantine/core";
import { Icon } from "../icons.tsx";

interface ViewTabProps {
  name: string;
  present: boolean;
  onShow: () => void;
  /** Only views of this person's own can go. */
  onDrop?: () => void;
}

export function ViewTab({ name, present, onShow, onDrop }: ViewTabProps) {
  return (
    <li className="list-view" data-present={present || undefined}>
      <button type="button" aria-current={present || undefined} onClick={onShow}>
        {name}
      </button>
      {present && onDrop ? (
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={`Drop the view ${name}`} onClick={onDrop}>
          <Icon name="close" size={14} />
        </ActionIcon>
      ) : null}
    </li>
  );
}
