## What could not be done: what happened, and what to do

error-unexpected = Something unexpected happened: { $detail }
error-unexpected-hint = Please try again; if it stays like this, tell us this line.
error-arguments = The command was not understood: { $detail }
error-arguments-hint = See doorbell --help for how to write it.
error-address-missing = No address was given.
error-address-missing-hint = For example: doorbell check www.example.com
error-address-unreadable = “{ $detail }” is not a web address.
error-address-unreadable-hint = Copy the address from the browser's address bar, e.g. www.example.com/contact
error-address-other-scheme = Addresses that begin with { $detail } cannot be checked.
error-address-other-scheme-hint = An address begins with http:// or https://; serve a local page first, e.g. at http://localhost:8000
error-case-occupied = The folder { $detail } holds other things and was left alone.
error-case-occupied-hint = Name a new or empty folder.
error-case-missing = The folder { $detail } holds no case.
error-case-missing-hint = A case is kept by doorbell check … --case FOLDER and holds a trail.json.
error-no-space = The disk is full: { $detail } could not be written.
error-no-space-hint = Make some room and try again; files that were finished are untouched.
error-disk = Reading or writing a file failed: { $detail }
error-disk-hint = Check the path and the permissions.
error-trail-unreadable = The case is damaged and cannot be read: { $detail }
error-trail-unreadable-hint = Use a backup, or check the page again.
error-trail-newer = The case was made by a newer Doorbell: { $detail }
error-trail-newer-hint = Update Doorbell and open it again.
error-browser-not-found = No Chrome, Chromium or Edge was found on this computer.
error-browser-not-found-hint = Install one (Debian: sudo apt install chromium) or name it with --browser; --no-browser reads the words only.
error-no-such-browser = The browser that was named cannot be used: { $detail }
error-no-such-browser-hint = Check the path after --browser.
error-browser-not-started = The browser did not start: { $detail }
error-browser-not-started-hint = Try to open it by hand once; in a container it must be allowed to run.
error-bad-browser-url = The browser's address is not right: { $detail }
error-bad-browser-url-hint = It looks like ws://127.0.0.1:9222/devtools/browser/…
error-browser-gone = The browser closed in the middle of the check.
error-browser-gone-hint = Try again; if memory is short, close other programs first.
error-unknown-browser = The browser's answer was not understood: { $detail }
error-unknown-browser-hint = Update the browser, or use Chrome, Chromium or Edge.
error-no-such-criterion = There is no criterion called “{ $detail }”.
error-no-such-criterion-hint = Did you mean { $nearest }? `doorbell explain` lists all of them.
error-override-missing = Nobody judges { $detail } otherwise in this case, so there is nothing to take back.
error-override-missing-hint = `doorbell judge FOLDER` shows what a person judges otherwise.
error-overrides-unreadable = The person's verdicts beside the case cannot be read, and were left as they are: { $detail }
error-overrides-unreadable-hint = Mend the file, or move it away; the case itself is untouched.
error-rubric-unreadable = The rubric cannot be read: { $detail }
error-rubric-unreadable-hint = It is a TOML file with name, version and a table [weights].
error-rubric-unnamed = The rubric has no { $detail }.
error-rubric-unnamed-hint = Give it name = "…" and version = "…", so that its scores cannot be taken for another's.
error-rubric-weight = A weight of the rubric is not from 0 to 100: { $detail }
error-rubric-weight-hint = Weights are numbers from 0 to 100 that sum to 100.
error-rubric-sum = The weights of the rubric sum to { $detail }, not to 100.
error-rubric-sum-hint = Change the weights until they sum to 100; a criterion that is not named weighs nothing.
error-rubric-share = The least judged share of the rubric is not from 0 to 1: { $detail }
error-rubric-share-hint = For example: least_share = 0.7
error-rubric-grades = The grades of the rubric do not begin one above the other between 0 and 100: { $detail }
error-rubric-grades-hint = For example: A = 85, B = 70, C = 60, D = 40
