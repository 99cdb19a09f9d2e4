import { ActionIcon, Button, FileButton, Group, Input, TextInput } from "@mantine/core";
import type { Image } from "@quayside/shared/catalog/schema.ts";
import { UploadType } from "@quayside/shared/media/schema.ts";
import { useController, useFormContext } from "react-hook-form";
import { Failure } from "../failure.tsx";
import { Icon } from "../icons.tsx";
import { Thumbnail } from "../thumbnail.tsx";
import { usePictureUpload } from "./use-picture-upload.ts";

interface PictureFieldProps {
  /** Path of the field in its form; it holds a picture or nothing. */
  name: string;
  description: string;
}

/** A field of one picture, uploaded at once and kept when the form is saved. */
export function PictureField({ name, description }: PictureFieldProps) {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  const image = field.value as Image | undefined;
  const uploads = usePictureUpload((next) => field.onChange(next));
  return (
    <Input.Wrapper label="Picture" description={description} error={fieldState.error?.message} labelElement="div">
      <Group gap="sm" my={6} wrap="nowrap">
        {image ? (
          <>
            <Thumbnail image={image} size={56} />
            <TextInput
              flex={1}
              aria-label="What the picture shows"
              placeholder="What it shows"
              maxLength={200}
              value={image.alt}
              onChange={({ currentTarget: { value } }) => field.onChange({ ...image, alt: value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label="Remove the picture"
              onClick={() => field.onChange(undefined)}
            >
              <Icon name="bin" />
            </ActionIcon>
          </>
        ) : null}
        <FileButton accept={UploadType.options.join(",")} onChange={(file) => file && void uploads.send([file])}>
          {(props) => (
            <Button {...props} variant="default" loading={Boolean(uploads.busy)}>
              {image ? "Another" : "Upload one"}
            </Button>
          )}
        </FileButton>
      </Group>
      {uploads.error ? <Failure error={uploads.error} kept="The picture before is kept." /> : null}
    </Input.Wrapper>
  );
}
