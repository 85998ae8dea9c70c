/** Brings the print button to life; without this script it stays hidden, and the browser's own menu prints as well. */
export function print(): void {
  const button = document.getElementById('print');
  const tools = button?.closest<HTMLElement>('.print');
  if (!button || !tools) return;
  tools.hidden = false;
  button.addEventListener('click', () => window.print());
}
