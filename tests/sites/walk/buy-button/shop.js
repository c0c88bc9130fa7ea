document.querySelector('button.buy').addEventListener('click', () => { location.href = 'ordered.html'; });
