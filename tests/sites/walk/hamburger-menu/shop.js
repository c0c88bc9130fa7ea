const open = document.getElementById('open');
open.addEventListener('click', () => {
  const shown = document.getElementById('menu').classList.toggle('open');
  open.setAttribute('aria-expanded', shown);
});
