/** @jsxImportSource react */
import Autocomplete from '@mui/material/Autocomplete';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { type ReactElement, useState } from 'react';
import type { Field } from '../view';

function ChoiceField({ field }: { readonly field: Field }): ReactElement {
  const [value, setValue] = useState(field.value);
  const [choices, setChoices] = useState<readonly string[]>();
  return (
    <Autocomplete
      size="small"
      options={choices ?? []}
      loading={choices === undefined}
      value={value || null}
      readOnly={field.readOnly}
      onOpen={() => void field.choices?.().then(setChoices)}
      onChange={(_event, chosen) => {
        setValue(chosen ?? '');
        field.set(chosen ?? '');
      }}
      renderInput={(parts) => <TextField {...parts} label={field.label} />}
    />
  );
}

function PlainField({ field }: { readonly field: Field }): ReactElement {
  const [value, setValue] = useState(field.value);
  return (
    <TextField
      size="small"
      label={field.label}
      value={field.readOnly ? field.value : value}
      slotProps={{ input: { readOnly: field.readOnly }, htmlInput: { 'data-cwid': field.name } }}
      onChange={(event) => {
        setValue(event.target.value);
        field.set(event.target.value);
      }}
    />
  );
}

/** A record's fields, one below the other. */
export function RecordFields({ fields }: { readonly fields: readonly Field[] }): ReactElement {
  return (
    <Stack spacing={2} sx={{ maxWidth: 420, my: 2 }}>
      {fields.map((field) =>
        field.choices ? (
          <ChoiceField key={field.name} field={field} />
        ) : (
          <PlainField key={field.name} field={field} />
        ),
      )}
    </Stack>
  );
}
