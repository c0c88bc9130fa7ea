document.querySelector('.talk').addEventListener('click', () => {
  document.querySelector('.chat').hidden = false;
});
