/** @jsxImportSource react */
/** A list in the manner of MUI: the row's click handler alone changes the state, and React draws the boxes from it. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { type ReactElement, useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { FormRow, TokenForm } from '../token-form';
import { FormStore, islandRoot } from './store';

const store = new FormStore();
const form: TokenForm = store.form;

interface RowProps {
  readonly row: FormRow;
  readonly index: number;
  readonly checked: boolean;
  readonly onToggle: (row: FormRow) => void;
}

function PermissionRow({ row, index, checked, onToggle }: RowProps): ReactElement {
  const labelId = `checkbox-list-label-${index}`;
  return (
    <ListItem disablePadding>
      <ListItemButton disabled={row.disabled} onClick={() => onToggle(row)} dense>
        <ListItemIcon>
          <Checkbox
            edge="start"
            checked={checked}
            disabled={row.disabled}
            tabIndex={-1}
            disableRipple
            slotProps={{ input: { 'aria-labelledby': labelId } }}
          />
        </ListItemIcon>
        <ListItemText id={labelId} primary={row.label} />
      </ListItemButton>
    </ListItem>
  );
}

function TokenDialog({ fragment }: { readonly fragment: string }): ReactElement {
  const insert = useCallback(
    (element: HTMLDivElement | null) => {
      element?.replaceChildren(document.createRange().createContextualFragment(fragment));
      document.dispatchEvent(new CustomEvent('sandbox:revealed'));
    },
    [fragment],
  );
  return (
    <Dialog open fullWidth aria-labelledby="token-dialog-title">
      <DialogTitle id="token-dialog-title">API Token created</DialogTitle>
      <DialogContent>
        <Alert severity="warning">This is the only time the token is shown.</Alert>
        <div ref={insert} />
      </DialogContent>
      <DialogActions>
        <Button href="/api_tokens">Close</Button>
      </DialogActions>
    </Dialog>
  );
}

function TokenFormView(): ReactElement {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(form.rows.filter((row) => row.checked).map((row) => row.id)),
  );
  const [name, setName] = useState(form.name);
  const [expiresAt, setExpiresAt] = useState(form.expiresAt);
  const [fragment, setFragment] = useState('');

  const toggle = useCallback((row: FormRow) => {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(row.id)) after.add(row.id);
      return after;
    });
  }, []);

  useEffect(() => {
    for (const row of form.rows) store.set(row.id, chosen.has(row.id));
    store.name = name;
    store.expiresAt = expiresAt;
  }, [chosen, name, expiresAt]);

  const everything = form.rows.filter((row) => !row.disabled || chosen.has(row.id)).map((row) => row.id);
  return (
    <Stack spacing={2}>
      <TextField label="Name" value={name} onChange={(event) => setName(event.target.value)} />
      <TextField
        label="Expiration"
        type="date"
        value={expiresAt}
        onChange={(event) => setExpiresAt(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      {form.selectAll && (
        <ListItemButton onClick={() => setChosen(new Set(everything))}>
          <Checkbox tabIndex={-1} checked={chosen.size === everything.length} />
          <ListItemText primary="Select all" />
        </ListItemButton>
      )}
      <List dense>
        {form.rows.map((row, index) => (
          <PermissionRow key={row.key} {...{ row, index }} checked={chosen.has(row.id)} onToggle={toggle} />
        ))}
      </List>
      <Button variant="contained" onClick={async () => setFragment((await store.send()).html)}>
        {form.submit}
      </Button>
      {fragment && <TokenDialog fragment={fragment} />}
    </Stack>
  );
}

createRoot(islandRoot()).render(<TokenFormView />);
