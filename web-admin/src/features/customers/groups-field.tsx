import { WordsField } from "../../ui/form/words-field.tsx";
import { useGroups } from "./use-groups.ts";

interface GroupsFieldProps {
  /** Path of the field in its form; it holds ids of groups. */
  name: string;
  label: string;
  description?: string;
}

/** Groups of customers, chosen by their names. */
export function GroupsField(props: GroupsFieldProps) {
  const options = useGroups().map(({ id, name }) => ({ value: id, label: name }));
  return <WordsField {...props} options={options} />;
}
