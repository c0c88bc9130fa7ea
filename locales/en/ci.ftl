## For a merchant's own pipeline: beside a baseline

ci-title = Beside the baseline
ci-total = Nothing got worse; { $better ->
    [0] nothing got better
    [one] one thing got better
   *[other] { $better } things got better
}. Score: { $before } → { $after }.
ci-total-worse = { $worse ->
    [one] One thing got worse
   *[other] { $worse } things got worse
}, { $better ->
    [0] nothing got better
    [one] one got better
   *[other] { $better } got better
}. Score: { $before } → { $after }.
ci-other-rubric = The baseline was written by rubric { $before }, this is rubric { $after }: some changes may be the rubric's. Once you have looked, write the baseline anew with --write-baseline.
ci-other-page = The baseline is of the page { $before }, which is not the page that was checked.
ci-other-devices = The baseline was written with other devices.

ci-standing = { $verdict } ({ $points })
ci-unknown = not looked at
ci-was = In the baseline: { $before }
ci-worse = worse: { $name }, { $before } → { $after }. { $says }
ci-new = new: { $name }, did not apply before, now { $after }. { $says }
ci-better = better: { $name }, { $before } → { $after }
ci-lost = no longer judged: { $name }, was { $before }, now { $after }
ci-told = judged for the first time: { $name }, { $after }; there is nothing to compare with, so it is not worse
ci-absent = In the baseline: { $before }. It is gone now.

ci-page-seen = The page can be seen
ci-end = .
ci-between = { " " }

ci-baseline-written = The baseline was written to { $path }
ci-config-used = Checking by the settings in { $path }

## Arguments

help-baseline = Compare with this baseline: end with code 2 only where something got worse
help-write-baseline = Write this result as the baseline (the file named by --baseline) and compare nothing
help-config = Use this file of settings; by default doorbell.toml is looked for from here upward
help-no-config = Look for no doorbell.toml
help-show-config = Only show the settings in force; check nothing
help-source = In SARIF, show the findings at this file of the repository (GitHub takes no web addresses)
help-check-rubric = Judge by this rubric (TOML)

## What could not be done

error-baseline-missing = There is no baseline { $detail }.
error-baseline-missing-hint = The first time, write one with --write-baseline, and commit it with the code.
error-baseline-unreadable = The baseline cannot be read: { $detail }
error-baseline-unreadable-hint = Take it from the version control again, or write it anew with --write-baseline.
error-baseline-newer = The baseline was written by a newer Doorbell: { $detail }
error-baseline-newer-hint = Update Doorbell, or write the baseline anew with --write-baseline.
error-baseline-unnamed = A baseline is to be written, but no file is named.
error-baseline-unnamed-hint = Add --baseline FILE, or baseline = "doorbell-baseline.json" in doorbell.toml.
error-config-unreadable = The settings cannot be read: { $detail }
error-config-unreadable-hint = It is a TOML file; docs/ci/doorbell.toml is an example.
error-config-unknown-key = There is an unknown name in the settings: { $detail }
error-config-unknown-key-hint = Did you mean { $nearest }? There are: { $keys }
error-config-value = A setting is not right: { $detail }
error-config-value-hint = It may be: { $allowed }
error-source-outside = --source takes a file of the repository, from its root: { $detail }
error-source-outside-hint = For example: --source src/contact.html
