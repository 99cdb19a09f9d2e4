import { ActionIcon, Button, FileButton, TextInput } from "@mantine/core";
import { imageWidths } from "@quayside/shared/catalog/schema.ts";
import { UploadType } from "@quayside/shared/media/schema.ts";
import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { usePictureUpload } from "../../ui/form/use-picture-upload.ts";
import { Icon } from "../../ui/icons.tsx";
import type { ProductFields } from "./product-fields.ts";

const most = 20;

/** Pictures in the order shoppers see them: dragged, or moved by the arrows. Saved with the product. */
export function ProductImages() {
  const { control, register, watch } = useFormContext<ProductFields>();
  const { fields, append, move, remove } = useFieldArray({ control, name: "images" });
  const uploads = usePictureUpload((image) => append(image));
  const [dragged, setDragged] = useState<number>();
  const images = watch("images");
  return (
    <Section
      title="Pictures"
      actions={
        <FileButton multiple accept={UploadType.options.join(",")} onChange={(files) => void uploads.send(files)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="compact-sm"
              loading={Boolean(uploads.busy)}
              disabled={fields.length >= most}
            >
              Add pictures
            </Button>
          )}
        </FileButton>
      }
    >
      <p className="small soft" role="status">
        {uploads.busy ? `${uploads.busy} is being stored…` : null}
      </p>
      {uploads.error ? <Failure error={uploads.error} kept="The other pictures are kept." /> : null}
      {fields.length === 0 ? <p className="soft">None yet.</p> : null}
      <ul className="attribute-list">
        {fields.map(({ id }, at) => (
          <li
            key={id}
            draggable
            onDragStart={() => setDragged(at)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => dragged !== undefined && move(dragged, at)}
          >
            <img
              src={`/media/${images[at]?.key}/${imageWidths[0]}.webp`}
              alt={images[at]?.alt ?? ""}
              width={72}
              height={72}
              loading="lazy"
            />
            <TextInput
              aria-label={`What picture ${at + 1} shows`}
              placeholder="What it shows"
              maxLength={200}
              {...register(`images.${at}.alt`)}
            />
            <span className="row-actions">
              <PictureButton
                icon="up"
                label={`Move picture ${at + 1} up`}
                disabled={at === 0}
                onClick={() => move(at, at - 1)}
              />
              <PictureButton icon="bin" label={`Remove picture ${at + 1}`} onClick={() => remove(at)} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface PictureButtonProps {
  icon: "up" | "bin";
  label: string;
  disabled?: boolean;
  onClick: () => void;
}

function PictureButton({ icon, label, disabled = false, onClick }: PictureButtonProps) {
  return (
    <ActionIcon variant="subtle" color="gray" size={36} aria-label={label} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </ActionIcon>
  );
}
