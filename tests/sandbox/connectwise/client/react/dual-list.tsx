/** @jsxImportSource react */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { type ReactElement, useState } from 'react';
import type { DualListModel, Side } from '../dual-list-model';
import { useModel } from './use-model';

interface HalfProps {
  readonly caption: string;
  readonly entries: readonly string[];
  readonly checked: ReadonlySet<string>;
  readonly onToggle: (entry: string) => void;
}

function Half({ caption, entries, checked, onToggle }: HalfProps): ReactElement {
  return (
    <Paper variant="outlined" sx={{ width: 300, height: 360, overflow: 'auto' }}>
      <List dense subheader={<ListSubheader>{caption}</ListSubheader>}>
        {entries.map((entry) => (
          <ListItemButton key={entry} onClick={() => onToggle(entry)}>
            <Checkbox size="small" tabIndex={-1} disableRipple checked={checked.has(entry)} />
            <ListItemText primary={entry} />
          </ListItemButton>
        ))}
      </List>
    </Paper>
  );
}

/** The dialog behind `customize`: two lists of boxes, and arrows that move what is ticked. */
export function DualListDialog({ model }: { readonly model: DualListModel }): ReactElement {
  useModel(model);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());

  function toggle(entry: string): void {
    const after = new Set(checked);
    if (!after.delete(entry)) after.add(entry);
    setChecked(after);
  }

  function move(to: Side): void {
    model.move(to, [...checked]);
    setChecked(new Set());
  }

  return (
    <Dialog open maxWidth="md" onClose={() => model.cancel()}>
      <DialogTitle>{model.title}</DialogTitle>
      <DialogContent>
        {model.trouble && <Alert severity="error">{model.trouble}</Alert>}
        <Stack direction="row" spacing={2}>
          <Half caption="Allow access to these" entries={model.allow} checked={checked} onToggle={toggle} />
          <Stack spacing={1} sx={{ justifyContent: 'center' }}>
            <Button aria-label="move all right" onClick={() => model.moveAll('disallow')}>
              ≫
            </Button>
            <Button aria-label="move selected right" onClick={() => move('disallow')}>
              &gt;
            </Button>
            <Button aria-label="move selected left" onClick={() => move('allow')}>
              &lt;
            </Button>
            <Button aria-label="move all left" onClick={() => model.moveAll('allow')}>
              ≪
            </Button>
          </Stack>
          <Half
            caption="Disallow access to these"
            entries={model.disallow}
            checked={checked}
            onToggle={toggle}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => model.cancel()}>Cancel</Button>
        {!model.readOnly && <Button onClick={() => void model.save()}>Save</Button>}
      </DialogActions>
    </Dialog>
  );
}
