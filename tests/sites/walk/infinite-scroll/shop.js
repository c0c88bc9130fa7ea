// Whoever comes near the footer gets more goods in front of it: the footer can be seen from afar and never be reached.
const goods = document.getElementById('goods');
function more(count) {
  for (let left = count; left > 0; left -= 1) {
    const item = document.createElement('li');
    item.textContent = `花布 ${goods.children.length + 1} 号`;
    goods.append(item);
  }
}
more(12);
addEventListener('scroll', () => {
  if (scrollY + 2 * innerHeight > document.documentElement.scrollHeight) more(24);
}, { passive: true });
