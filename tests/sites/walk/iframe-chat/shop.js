document.getElementById('person').addEventListener('click', () => {
  document.getElementById('said').textContent = '正在为您转接客服小林，前面没有人排队。';
});
