export function open(dialog) {
  if (dialog && !dialog.open) dialog.showModal();
}

export function close(dialog) {
  dialog?.close();
}
