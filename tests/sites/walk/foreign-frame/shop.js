// Another name of this machine is another site to the browser: the frame lives in a process of its own.
document.querySelector('iframe').src = `http://localhost:${location.port}/desk.html`;
