for (const button of document.querySelectorAll('[data-to]')) {
  button.addEventListener('click', () => {
    for (const part of document.querySelectorAll('main > p')) part.hidden = part.id !== button.dataset.to;
  });
}
