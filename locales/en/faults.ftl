## faults

error-browser-not-found = No Chrome, Chromium or Edge was found on this computer.
error-browser-not-found-hint = Install one of them, or name one with --browser PATH. With --no-browser Doorbell reads the words of the page only.
error-no-such-browser = There is no program at the path given for the browser.
error-no-such-browser-hint = Check --browser for a typing mistake, or leave it out so that Doorbell looks for a browser itself.
error-browser-not-started = The browser did not start.
error-browser-not-started-hint = Start it once by hand to see whether it works. It may need an update, or another one can be named with --browser PATH.
error-bad-browser-url = No browser answers at the address given.
error-bad-browser-url-hint = The address must begin with ws:// and stand as the browser prints it when started with --remote-debugging-port.
error-browser-gone = The browser ended, or stopped answering, in the middle of the work.
error-browser-gone-hint = Try again. If it happens again, the computer may be short of memory.
error-no-space = There is no room for the browser's temporary files.
error-no-space-hint = Free some space on the disk that holds temporary files, and see that you may write there.
error-unknown-browser = The browser answers in a way Doorbell does not understand.
error-unknown-browser-hint = Its version may be very old or very new. Update it, or name another one with --browser PATH.
