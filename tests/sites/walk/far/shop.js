document.querySelector('.robot').addEventListener('click', () => {
  document.querySelector('.talk').hidden = false;
});
