const banner = document.getElementById('cookies');
banner.hidden = document.cookie.includes('seen=1');
banner.querySelector('button').addEventListener('click', () => {
  document.cookie = 'seen=1; SameSite=Lax';
  banner.hidden = true;
});
