// Made from crates/rating/src/wire and crates/rating/src/commands.rs by `cargo xtask gen`: do not edit.

/**
 * What the window tells of itself.
 */
export type About = { 
/**
 * Doorbell's version.
 */
version: string, 
/**
 * The rubric's version.
 */
rubric: string, 
/**
 * The browser that is used; `null` where none was found.
 */
browser: string | null, 
/**
 * Where everything is kept.
 */
data_folder: string, 
/**
 * The system's language, or the nearest that Doorbell speaks.
 */
system_language: Language, 
/**
 * What a person should know at the start: a history that was damaged, and the like.
 */
notices: Array<Message>, 
/**
 * Doorbell's licence, as an SPDX expression.
 */
license: string, 
/**
 * Where the people who make Doorbell are found; `null` where this Doorbell names no such place.
 */
home: string | null, };

/**
 * What to change.
 */
export type AdviceRow = { 
/**
 * The criterion it belongs to.
 */
id: string, 
/**
 * In words.
 */
says: Sentence, 
/**
 * Points of the score it gains, everything else unchanged.
 */
gain: number, 
/**
 * The same as a few lines of code, where code is what must change: an example, not the merchant's own.
 */
rewrite?: Rewrite, };

/**
 * A contact announced to machines only.
 */
export type Announced = { 
/**
 * What it is.
 */
kind: AnnouncedKind, 
/**
 * The number, address or hours as written.
 */
value: string, 
/**
 * Where: `json-ld`, `microdata`, `rdfa`, `h-card`.
 */
by: string, 
/**
 * What it is said to be for (`contactType`).
 */
purpose: Purpose, 
/**
 * The region it is said to serve (`areaServed`), as written.
 */
area_served?: string | null, 
/**
 * The languages it is said to be answered in (`availableLanguage`), as written.
 */
languages?: Array<string>, };

/**
 * Kinds of contact that are announced.
 */
export type AnnouncedKind = "phone" | "email" | "postal_address" | "hours";

/**
 * Who answers, as far as the page tells.
 */
export type Answerer = "human" | "robot" | "both" | "unknown";

/**
 * A rectangle, CSS px of the page.
 */
export type Area = { 
/**
 * Left edge.
 */
x: number, 
/**
 * Top edge.
 */
y: number, 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, };

/**
 * One argument of a [`Message`].
 */
export type Arg = number | string | Message | Array<Message>;

/**
 * A public body named on the page.
 */
export type Authority = { 
/**
 * Its number, e.g. `12315`.
 */
digits: string, 
/**
 * The words around it.
 */
text: string, };

/**
 * What a walk may use up.
 */
export type Budget = "pages" | "presses" | "seconds" | "bytes" | "leave";

/**
 * How far to walk from the page, on each device.
 */
export type Budgets = { 
/**
 * Presses one after the other; 0 for no walk.
 */
max_steps: number, 
/**
 * Pages opened.
 */
max_pages: number, 
/**
 * Presses done.
 */
max_presses: number, 
/**
 * Seconds for the walk.
 */
max_seconds: number, 
/**
 * Megabytes loaded.
 */
max_megabytes: number, 
/**
 * Seconds for the page that is asked for.
 */
timeout_seconds: number, };

/**
 * What a press changed.
 */
export type Change = "navigation" | "new_tab" | "dialog" | "menu" | "panel" | "details" | "anchor" | "route" | "frame" | "nothing";

/**
 * What to check.
 */
export type CheckRequest = { 
/**
 * What the person typed, or the path of an HTML file.
 */
address: string, 
/**
 * On which devices.
 */
devices: Array<Device>, 
/**
 * How far to walk.
 */
budgets: Budgets, };

/**
 * A check.
 */
export type Checked = { 
/**
 * Its number in the history; below 0 where it is not in the history (a case that was opened from a folder).
 */
id: number, 
/**
 * The report, as the machine judges.
 */
document: Document, 
/**
 * Every snapshot, with its picture.
 */
views: Array<View>, 
/**
 * On each device the way to the best entrance.
 */
films: Array<Film>, 
/**
 * What a person judges otherwise.
 */
overrides: Array<Override>, 
/**
 * The rating with the person's verdicts; `null` where there are none.
 */
corrected: Corrected | null, 
/**
 * The check of the same merchant before this one.
 */
previous: Previous | null, 
/**
 * The one sentence a neighbour understands.
 */
neighbour: Message, 
/**
 * The advice as an issue for the merchant's developers, in Markdown; the page's words in it are escaped.
 */
issue: string, 
/**
 * What is typed to check the same thing again: an address, or the path of a page file.
 */
again: string, 
/**
 * Why it could not be kept, and what to do; `null` where it is kept, or comes from elsewhere.
 */
not_kept: Failure | null, };

/**
 * A QR code on a page.
 */
export type CodeRow = { 
/**
 * Where it leads.
 */
leads_to: CodeTarget, 
/**
 * What it says.
 */
says: string, 
/**
 * Where it is.
 */
place: Spot, };

/**
 * Where a QR code leads.
 */
export type CodeTarget = "wechat" | "wechat_work" | "qq" | "chat" | "phone" | "email" | "social" | "app_store" | "payment" | "web" | "text";

/**
 * What a column holds.
 */
export type Column = "name" | "url" | "industry" | "region" | "notes";

/**
 * A rating with the person's verdicts.
 */
export type Corrected = { 
/**
 * 0 to 100.
 */
score: number | null, 
/**
 * A to E.
 */
grade: Grade | null, 
/**
 * Share of the weight that could be judged, 0 to 1.
 */
judged_share: number, };

/**
 * What a person says of a finding.
 */
export type Correction = { 
/**
 * The verdict: `good`, `fair`, `poor` or `not_applicable`.
 */
verdict: Verdict, 
/**
 * Why.
 */
reason: string, };

/**
 * How well merchants do on one criterion.
 */
export type CriterionShare = { 
/**
 * The criterion.
 */
id: string, 
/**
 * As an older customer needs it.
 */
good: number, 
/**
 * In between.
 */
fair: number, 
/**
 * Failing.
 */
poor: number, 
/**
 * Where it could not be told, or does not apply.
 */
untold: number, };

/**
 * A built-in merchant.
 */
export type Demonstration = { 
/**
 * Its name.
 */
name: string, 
/**
 * What is typed to check it.
 */
address: string, 
/**
 * What it is called.
 */
title: Message, };

/**
 * The two devices every page is looked at with.
 */
export type Device = "phone" | "desktop";

/**
 * A report. Every list is bounded; `left_out` beside a list says how many did not fit.
 */
export type Document = { 
/**
 * Version of this shape: 1.
 */
schema: number, 
/**
 * Versions of what made it.
 */
versions: Versions, 
/**
 * The address that was asked for.
 */
url: string, 
/**
 * The address it led to.
 */
final_url: string, 
/**
 * Title of the page.
 */
title: string, 
/**
 * When it was recorded, RFC 3339 in UTC.
 */
recorded_at: string, 
/**
 * Who recorded it, and how.
 */
recorder: Recorder, 
/**
 * What eyes looked on each device; absent where nothing was seen.
 */
eyes: PerDevice<Eyes>, 
/**
 * The answer in one sentence.
 */
sentence: Sentence, 
/**
 * Score and grade.
 */
rating: Share, 
/**
 * Ways to the merchant's people, and the robots and shops beside them; best first.
 */
entrances: Array<EntranceRow>, 
/**
 * How many entrances did not fit.
 */
entrances_left_out: number, 
/**
 * What each criterion says, in the registry's order.
 */
findings: Array<FindingRow>, 
/**
 * What to change, worth-most first.
 */
advice: Array<AdviceRow>, 
/**
 * What went wrong with the page, and what else happened.
 */
happened: Array<Happening>, 
/**
 * Public bodies named on the page.
 */
authorities: Array<Authority>, 
/**
 * What may lead to a person, best first, at most ten.
 */
leads: Array<LeadRow>, 
/**
 * Lanes for older customers.
 */
elder_lanes: Array<Spot>, 
/**
 * Contacts announced to machines only.
 */
announced: Array<Announced>, 
/**
 * QR codes and where they lead, at most ten.
 */
codes?: Array<CodeRow>, 
/**
 * Links that dial another number than they show, or none.
 */
mismatches: Array<MismatchRow>, 
/**
 * How far it was walked; absent where nobody walked.
 */
walk?: WalkRow | null, 
/**
 * What a person judges otherwise; absent where nobody does. `rating` and `findings` stay the machine's.
 */
person?: PersonRow, 
/**
 * What moved the score since the case was recorded; absent where nothing did.
 */
moved?: Moved, };

/**
 * A row that is no merchant.
 */
export type DroppedRow = { 
/**
 * Its line in the list.
 */
line: number, 
/**
 * Its words. Hostile text.
 */
text: string, 
/**
 * Why.
 */
why: Message, };

/**
 * What a customer needs, in seconds, without the time that pages take to load.
 */
export type Effort = { 
/**
 * At least: quick for an older customer, and nothing goes wrong. To one decimal.
 */
least_s: number, 
/**
 * At most: slow, and with the taps that miss. To one decimal. Who loses the way needs longer.
 */
most_s: number, };

/**
 * Kinds of entrance. The order is the order of worth to an older customer: a voice first.
 */
export type EntranceKind = "phone" | "callback" | "live_chat" | "chat_unknown" | "whatsapp" | "email" | "contact_form" | "qq" | "wechat" | "postal_address" | "bot_chat" | "store" | "social" | "app_only";

/**
 * One way to reach the merchant.
 */
export type EntranceRow = { 
/**
 * Its number in the other formats of the report.
 */
number: number, 
/**
 * What kind of way.
 */
kind: EntranceKind, 
/**
 * The number, address or link in its standard form.
 */
value: string, 
/**
 * For a phone: its digits, national or with country code.
 */
digits?: string | null, 
/**
 * For a phone: what to dial after the number.
 */
then?: string | null, 
/**
 * What a customer reads there.
 */
text: string, 
/**
 * The words that say what it is.
 */
label: string, 
/**
 * Who answers.
 */
answered_by: Answerer, 
/**
 * What it is for.
 */
purpose: Purpose, 
/**
 * Whether a person is, or may be, at the other end.
 */
human: boolean, 
/**
 * Whether a customer can see it on at least one device.
 */
visible: boolean, 
/**
 * Fewest presses from the page given, over both devices.
 */
steps: number | null, 
/**
 * The best place on each device; absent where it is not there.
 */
devices: PerDevice<Reach>, 
/**
 * Opening hours.
 */
hours?: Hours | null, 
/**
 * The chat vendor.
 */
vendor?: string | null, 
/**
 * The language it is offered in, as a BCP 47 tag.
 */
language?: string | null, 
/**
 * For a chat: what it showed when it was opened, once a device.
 */
opened?: Array<OpenedChat>, 
/**
 * Why it is believed to be one.
 */
signals: Array<Reason>, 
/**
 * Where it is, at most twenty places.
 */
sightings: Array<Spot>, 
/**
 * How many places did not fit.
 */
sightings_left_out?: number, };

/**
 * A place a measure was taken at.
 */
export type Evidence = { 
/**
 * On which device.
 */
device: Device, 
/**
 * Index of the snapshot.
 */
snapshot: number, 
/**
 * The node.
 */
node: NodeId, 
/**
 * Its box on the page, if it has one.
 */
rect?: Rect, 
/**
 * What is written there, cut to 80 characters. Hostile text: escape it.
 */
text: string, };

/**
 * Formats of a written check.
 */
export type ExportFormat = "html" | "pdf" | "json" | "case";

/**
 * What made a snapshot, and so what it can tell.
 */
export type Eyes = "browser" | "http";

/**
 * Why there is no answer, and what to do. Decide by `code`, show `message` and `hint`.
 */
export type Failure = { 
/**
 * Stable name, e.g. `browser-not-found`. Its texts are `error-<code>` and `error-<code>-hint`.
 */
code: string, 
/**
 * What happened.
 */
message: Message, 
/**
 * What to do.
 */
hint: Message, };

/**
 * What is wrong with a page. Faults that leave something to look at come together with a snapshot.
 */
export type Fault = { "code": "name_not_found" } | { "code": "refused" } | { "code": "unreachable", 
/**
 * The browser's or library's own words.
 */
detail: string, } | { "code": "tls", 
/**
 * The browser's or library's own words.
 */
detail: string, } | { "code": "http_status", 
/**
 * E.g. 404.
 */
status: number, } | { "code": "password_asked" } | { "code": "empty" } | { "code": "download", 
/**
 * Its MIME type.
 */
mime: string | null, } | { "code": "not_a_page", 
/**
 * Its MIME type.
 */
mime: string, } | { "code": "redirect_loop" } | { "code": "slow" } | { "code": "unresponsive" } | { "code": "crashed" } | { "code": "too_large" } | { "code": "private_address" } | { "code": "robots_forbidden" } | { "code": "other_program", 
/**
 * The scheme without the colon.
 */
scheme: string, };

/**
 * The way to the best entrance on one device.
 */
export type Film = { 
/**
 * On which device.
 */
device: Device, 
/**
 * The entrance's number in the report.
 */
entrance: number | null, 
/**
 * What is pressed, in order; the last one is the entrance.
 */
frames: Array<Frame>, 
/**
 * The seconds an older customer needs, pages loading left out.
 */
effort: Effort | null, };

/**
 * A finding that changed.
 */
export type FindingChange = { 
/**
 * The criterion.
 */
finding: string, 
/**
 * The verdict before; `null` where it was not looked at.
 */
before: Verdict | null, 
/**
 * The verdict now.
 */
after: Verdict, 
/**
 * 0 to 1, before.
 */
points_before: number | null, 
/**
 * 0 to 1, now.
 */
points_after: number | null, };

/**
 * What one criterion says.
 */
export type FindingRow = { 
/**
 * The criterion.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The complaint it answers.
 */
group: Group, 
/**
 * The verdict.
 */
verdict: Verdict, 
/**
 * 0 to 1; `null` unless judged.
 */
points: number | null, 
/**
 * Weight in the rubric.
 */
weight: number, 
/**
 * The measure as data; `null` unless measured, or where it is too long.
 */
measure: JsonValue, 
/**
 * The measure, or what was missing, in words.
 */
says: Sentence, 
/**
 * Where it was looked at, at most five places.
 */
evidence: Array<Evidence>, 
/**
 * What it rests on.
 */
sources: Array<SourceRow>, };

/**
 * The form of a list.
 */
export type Form = "csv" | "tsv" | "spreadsheet" | "lines";

/**
 * One stop on the way.
 */
export type Frame = { 
/**
 * Index of the snapshot that shows it.
 */
snapshot: number, 
/**
 * What is done here.
 */
kind: FrameKind, 
/**
 * The words of what is pressed, or what a customer reads of the entrance. Hostile text.
 */
words: string, 
/**
 * Where it is.
 */
rect: Area | null, 
/**
 * The size its words are seen at, whole CSS px.
 */
px: number | null, 
/**
 * The shorter side of what can be pressed, CSS px.
 */
target: number | null, 
/**
 * Full screens scrolled until it shows.
 */
screens_down: number, 
/**
 * Whether a mouse must rest on something before it shows.
 */
under_mouse: boolean, 
/**
 * What a press changes.
 */
change: Change | null, 
/**
 * The seconds this stop takes.
 */
effort: Effort | null, };

/**
 * What is done at a stop.
 */
export type FrameKind = "press" | "close" | "open_chat" | "arrive";

/**
 * Grades; where they begin is the rubric's ([`crate::rubric::Bounds`]). Without any human channel: E.
 */
export type Grade = "A" | "B" | "C" | "D" | "E";

/**
 * Which of the consumers' complaints a criterion answers; also how findings are grouped.
 */
export type Group = "person" | "found" | "readable" | "open";

/**
 * Something that happened while the page was open.
 */
export type Happening = { 
/**
 * On which device; `null` where it was the same on both.
 */
device: Device | null, 
/**
 * In words.
 */
text: string, } & ({ "fault": Fault } | { "incident": string });

/**
 * Kinds of obstacle.
 */
export type Hindrance = "cookie_banner" | "pop_up" | "login_wall" | "captcha" | "app_only" | "topic_first" | "robot_first" | "wechat_only" | "other_program" | "file" | "dead_link" | "dead_press";

/**
 * What comes first.
 */
export type HistoryOrder = "newest" | "oldest" | "best" | "worst";

/**
 * Some of the checks that were found.
 */
export type HistoryPage = { 
/**
 * How many were found in all.
 */
total: number, 
/**
 * Those that were asked for.
 */
rows: Array<HistoryRow>, };

/**
 * What to look for.
 */
export type HistoryQuery = { 
/**
 * Words that stand in the title, address or merchant, all of them. Empty for all.
 */
text: string, 
/**
 * Only this grade.
 */
grade: Grade | null, 
/**
 * How many to leave out.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, 
/**
 * What comes first.
 */
order: HistoryOrder, };

/**
 * One check.
 */
export type HistoryRow = { 
/**
 * Its number.
 */
id: number, 
/**
 * The merchant: the registrable part of the host.
 */
merchant: string, 
/**
 * The address that was asked for.
 */
url: string, 
/**
 * Title of the page. Hostile text.
 */
title: string, 
/**
 * When, RFC 3339 in UTC.
 */
recorded_at: string, 
/**
 * 0 to 100.
 */
score: number | null, 
/**
 * A to E.
 */
grade: Grade | null, 
/**
 * Share of the weight that could be judged, 0 to 1.
 */
judged_share: number, 
/**
 * The answer in one sentence, in the language of the settings.
 */
sentence: string, };

/**
 * Opening hours read from the page.
 */
export type Hours = { 
/**
 * The words they were read from.
 */
text: string, 
/**
 * When it is open. `None` where the words could not be read as hours.
 */
open: Open | null, 
/**
 * Whether public holidays, `工作日` or the like narrow it in a way that days of the week do not show.
 */
workdays_only: boolean, };

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;

/**
 * The languages Doorbell speaks.
 */
export type Language = "zh-Hans" | "en";

/**
 * Something that may lead to a person.
 */
export type LeadRow = { 
/**
 * On which device.
 */
device: Device, 
/**
 * Index of the snapshot.
 */
snapshot: number, 
/**
 * The node.
 */
node: NodeId, 
/**
 * Its words.
 */
text: string, 
/**
 * Where it leads.
 */
href?: string | null, 
/**
 * Whether a customer who scrolls to it sees it.
 */
sight: Sight, 
/**
 * How literally it says so.
 */
wording: Wording, 
/**
 * How promising it is; higher is better, below 0 it leads elsewhere.
 */
scent: number, 
/**
 * Why.
 */
signals: Array<Reason>, };

/**
 * A list as it was understood.
 */
export type ListPreview = { 
/**
 * Its number: a rating is made of the list that was seen, whatever becomes of the file.
 */
id: number, 
/**
 * What a rating of it might be called: the file's name. Hostile text.
 */
name: string | null, 
/**
 * In which form, encoding and columns it came.
 */
understood: Understood, 
/**
 * The same in a sentence.
 */
says: Message, 
/**
 * The columns in a sentence; `null` where it has no heads.
 */
columns: Message | null, 
/**
 * Merchants in all.
 */
merchants: number, 
/**
 * The first of them.
 */
first: Array<Merchant>, 
/**
 * Rows that are none, in all.
 */
dropped: number, 
/**
 * The first of them with the reason.
 */
dropped_first: Array<DroppedRow>, };

/**
 * Where a list of merchants comes from.
 */
export type ListSource = { "from": "text", 
/**
 * The words.
 */
text: string, } | { "from": "file", 
/**
 * Where.
 */
path: string, };

/**
 * How a rating was made.
 */
export type MadeWith = { 
/**
 * The rubric it is judged by.
 */
rubric: string, 
/**
 * Every program and version that recorded merchants.
 */
programs: Array<string>, 
/**
 * Every browser and version.
 */
browsers: Array<string>, 
/**
 * When the first merchant was recorded, RFC 3339 in UTC.
 */
first: string | null, 
/**
 * When the last one was.
 */
last: string | null, 
/**
 * On which devices.
 */
devices: Array<Device>, 
/**
 * The e-mail address that merchants were told.
 */
contact: string | null, };

/**
 * An entrance on a picture.
 */
export type Mark = { 
/**
 * Its number in the report.
 */
entrance: number, 
/**
 * Where.
 */
rect: Area, 
/**
 * Whether a person is, or may be, at the other end.
 */
human: boolean, };

/**
 * A merchant of a list.
 */
export type Merchant = { 
/**
 * Its line in the list, counted from 1.
 */
line: number, 
/**
 * Its name; its host where the list gives none. Hostile text.
 */
name: string, 
/**
 * Its page.
 */
url: string, 
/**
 * Its trade. Hostile text.
 */
industry?: string, 
/**
 * Where it is. Hostile text.
 */
region?: string, 
/**
 * What else the list says. Hostile text.
 */
notes?: string, };

/**
 * A text key with its arguments; [`crate::text::Texts::say`] turns it into words.
 */
export type Message = { 
/**
 * Key of a Fluent message.
 */
key: string, 
/**
 * Arguments by name.
 */
args?: { [key in string]: Arg }, };

/**
 * One criterion.
 */
export type MethodRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What is asked, and why.
 */
question: string, 
/**
 * The complaint it answers.
 */
group: Group, 
/**
 * Weight in the rubric, of 100.
 */
weight: number, 
/**
 * The thresholds, in words.
 */
thresholds: string, 
/**
 * What it rests on.
 */
sources: Array<SourceRow>, };

/**
 * A link that looks like a call and dials something else.
 */
export type MismatchRow = { 
/**
 * What a customer reads on the link.
 */
shown: string, 
/**
 * What it dials; `null` where that is nothing a phone can dial.
 */
dialled: string | null, 
/**
 * What it means to a customer.
 */
says: Sentence, 
/**
 * Where it is.
 */
spot: Spot, };

/**
 * What moved a score.
 */
export type Moved = { 
/**
 * The earlier rating.
 */
before: Standing, 
/**
 * The one of today.
 */
after: Standing, 
/**
 * Points of the score that the rubric moved (weights and thresholds); `null` where one of them has no score.
 */
by_rubric: number | null, 
/**
 * Points that the measures moved: the page, or how it is read.
 */
by_page: number | null, 
/**
 * The criteria that moved it, most first.
 */
criteria: Array<Shift>, };

/**
 * A rating that is to be made.
 */
export type NewRating = { 
/**
 * The number of the list that was previewed.
 */
list: number, 
/**
 * What it is to be called.
 */
name: string, 
/**
 * An e-mail address of whoever checks, told to every merchant; `null` for none.
 */
contact: string | null, 
/**
 * On which devices.
 */
devices: Array<Device>, 
/**
 * Seconds a host is left alone between two of its pages.
 */
pause_seconds: number, };

/**
 * The browser's own number for a node (`backendNodeId`), unique within one snapshot; 1, 2, 3 … in document order where
 * no browser made it.
 */
export type NodeId = number;

/**
 * Something that stands in a customer's way.
 */
export type ObstacleRow = { 
/**
 * What it is.
 */
what: Hindrance, 
/**
 * On which device.
 */
device: Device, 
/**
 * Index of the snapshot it was met on.
 */
snapshot: number, 
/**
 * Its words, or those of what was pressed.
 */
words: string, 
/**
 * The shorter side of the button that puts it away, CSS px.
 */
close_px?: number | null, };

/**
 * When something is open, as far as the page says.
 */
export type Open = { "days": "said", 
/**
 * The open ranges of each day, Monday first, in order and apart; empty on a day that is closed.
 */
week: [Array<OpenRange>, Array<OpenRange>, Array<OpenRange>, Array<OpenRange>, Array<OpenRange>, Array<OpenRange>, Array<OpenRange>], } | { "days": "not_said", 
/**
 * The open ranges, in order and apart.
 */
ranges: Array<OpenRange>, };

/**
 * A time from–to, in minutes from the midnight at which its day begins. What goes on past the next midnight ends after 1440.
 */
export type OpenRange = { from: number, to: number, };

/**
 * What a chat showed when it was opened. Nothing was written to it.
 */
export type OpenedChat = { 
/**
 * On which device.
 */
device: Device, 
/**
 * Index of the snapshot that shows it; absent where pressing it showed nothing.
 */
snapshot?: number | null, 
/**
 * Who answers, by its own words.
 */
answered_by: Answerer, 
/**
 * The words by which it offers a person, such as `转人工`. Hostile text.
 */
offers_person?: string | null, 
/**
 * The words by which it asks for a topic first. Hostile text.
 */
asks_for_topic?: string | null, 
/**
 * Whether it says that nobody is there now.
 */
closed: boolean, };

/**
 * A person's verdict on one finding. It may come from a stranger: all its words are hostile text.
 */
export type Override = { 
/**
 * The criterion.
 */
finding: string, 
/**
 * The person's verdict.
 */
verdict: Verdict, 
/**
 * Why.
 */
reason: string, 
/**
 * Who says so.
 */
by?: string, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, };

/**
 * One press of the way to an entrance.
 */
export type PathStep = { 
/**
 * The words of what is pressed.
 */
pressed: string, 
/**
 * What it changes.
 */
change: Change | null, 
/**
 * Full screens scrolled until it shows.
 */
screens_down: number, };

/**
 * One value a device; a device is absent where the thing is not there.
 */
export type PerDevice<T> = { 
/**
 * On the phone.
 */
phone?: T, 
/**
 * On the desktop.
 */
desktop?: T, };

/**
 * The rating as a person corrects it.
 */
export type PersonRow = { 
/**
 * Score and grade with the person's verdicts.
 */
rating: Share, 
/**
 * What is judged otherwise, in the order of the findings.
 */
verdicts: Array<PersonVerdict>, };

/**
 * A person's verdict beside the machine's.
 */
export type PersonVerdict = { 
/**
 * The criterion.
 */
id: string, 
/**
 * The machine's verdict.
 */
machine: Verdict, 
/**
 * The person's.
 */
person: Verdict, 
/**
 * Why.
 */
reason: string, 
/**
 * Who says so; `null` where it is not said.
 */
by: string | null, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, };

/**
 * The picture of a page, in tiles that stand one below the other.
 */
export type Picture = { 
/**
 * Addresses for `<img>`, top first.
 */
tiles: Array<string>, 
/**
 * Height of each tile but the last, CSS px of the page.
 */
tile_height: number, 
/**
 * Width of the whole, CSS px of the page.
 */
width: number, 
/**
 * Height of the whole, CSS px of the page.
 */
height: number, 
/**
 * Picture pixels for one CSS px.
 */
scale: number, 
/**
 * Whether the page goes on below it.
 */
cut: boolean, };

/**
 * Parts of a page, by its markup or else by their place.
 */
export type Position = "header" | "main" | "side" | "footer";

/**
 * The check before, and what changed since.
 */
export type Previous = { 
/**
 * Its number in the history.
 */
id: number, 
/**
 * When, RFC 3339 in UTC.
 */
recorded_at: string, 
/**
 * 0 to 100.
 */
score: number | null, 
/**
 * A to E.
 */
grade: Grade | null, 
/**
 * What is judged otherwise now, in the order of the findings.
 */
changes: Array<FindingChange>, };

/**
 * What happens.
 */
export type Progress = { "at": "says", 
/**
 * The words.
 */
message: Message, 
/**
 * On which device; `null` where it is neither's.
 */
device: Device | null, } | { "at": "picture", 
/**
 * On which device.
 */
device: Device, 
/**
 * The how-manieth on this device, from 0.
 */
step: number, 
/**
 * The address for an `<img>`. Of a long page only its beginning.
 */
picture: string, 
/**
 * Width, CSS px.
 */
width: number, 
/**
 * Height, CSS px.
 */
height: number, } | { "at": "pressed", 
/**
 * On which device.
 */
device: Device, 
/**
 * Its words. Hostile text.
 */
words: string, };

/**
 * How much a thing stands out on its page. All sizes as they are seen on the device, page scale included.
 */
export type Prominence = { 
/**
 * Area of its box, square CSS px; absent without eyes.
 */
area?: number | null, 
/**
 * The share of the first screen it takes, 0 to 1; absent without eyes.
 */
first_screen_share?: number | null, 
/**
 * WCAG contrast ratio of its words, 1 to 21; absent where the colours behind them are not known.
 */
contrast?: number | null, 
/**
 * Font size, CSS px; absent where there are no words.
 */
px?: number | null, 
/**
 * In which part of the page it stands.
 */
position: Position, 
/**
 * Whether it stays in place while the page scrolls.
 */
pinned: boolean, };

/**
 * What an entrance is for.
 */
export type Purpose = "presales" | "aftersales" | "general" | "complaint" | "other";

/**
 * One merchant of a rating.
 */
export type RatedRow = { 
/**
 * Its number in the list, counted from 1.
 */
number: number, 
/**
 * Its name. Hostile text.
 */
name: string, 
/**
 * Its page.
 */
url: string, 
/**
 * Its trade. Hostile text.
 */
industry: string | null, 
/**
 * Where it is. Hostile text.
 */
region: string | null, 
/**
 * Whether it is in the ranking.
 */
state: RatedState, 
/**
 * Its place among all; merchants that cannot be told apart share one.
 */
rank: number | null, 
/**
 * The best and the worst place in nine of ten tries with other weights.
 */
range: [number, number] | null, 
/**
 * Its place among those of its trade.
 */
rank_in_industry: number | null, 
/**
 * A to E.
 */
grade: Grade | null, 
/**
 * 0 to 100.
 */
score: number | null, 
/**
 * Share of the weight that could be judged, 0 to 1.
 */
judged_share: number | null, 
/**
 * Presses to a person.
 */
presses: number | null, 
/**
 * The phone number that is seen. Hostile text.
 */
phone: string | null, 
/**
 * Height of its letters, px.
 */
px: number | null, 
/**
 * Whether only robots answer; `null` where nobody can tell.
 */
robot_only: boolean | null, 
/**
 * Whether a person has judged something otherwise.
 */
corrected: boolean, 
/**
 * The answer in one sentence, or why there is no place in the ranking; in the language of the settings.
 */
says: string, 
/**
 * One letter a criterion: `g`ood, `f`air, `p`oor, `n`ot applicable, `c`annot tell; empty where nothing was judged.
 */
verdicts: string, 
/**
 * Whether there is a case to open.
 */
has_case: boolean, };

/**
 * Whether a merchant is in the ranking, and why not.
 */
export type RatedState = "ranked" | "unsure" | "walled" | "forbidden" | "unseen" | "failed" | "waiting";

/**
 * What a rating is written as.
 */
export type RatingForm = "folder" | "xlsx" | "csv" | "jsonl";

/**
 * What happens while a rating runs.
 */
export type RatingProgress = { "at": "stands", 
/**
 * There.
 */
tally: RatingTally, } | { "at": "width", 
/**
 * How many.
 */
at_once: number, } | { "at": "began", 
/**
 * Its number.
 */
number: number, 
/**
 * Its name. Hostile text.
 */
name: string, } | { "at": "ended", 
/**
 * Its number.
 */
number: number, 
/**
 * Where the rating stands now.
 */
tally: RatingTally, };

/**
 * A rating as the shelf shows it.
 */
export type RatingRow = { 
/**
 * By which it is asked for.
 */
id: string, 
/**
 * What it is called. Hostile text.
 */
name: string, 
/**
 * When it was made, RFC 3339 in UTC.
 */
made_at: string, 
/**
 * Where it is kept.
 */
folder: string, 
/**
 * Merchants in all.
 */
merchants: number, 
/**
 * Merchants with an outcome.
 */
done: number, 
/**
 * Why it cannot be read; `null` where it can.
 */
broken: Failure | null, };

/**
 * How a rating is run this time.
 */
export type RatingRun = { 
/**
 * Whether merchants that failed or were not seen are tried again.
 */
retry: boolean, 
/**
 * So many at once; `null` for as many as the machine bears.
 */
at_once: number | null, };

/**
 * A rating as a table.
 */
export type RatingTable = { 
/**
 * Whose table.
 */
rating: RatingRow, 
/**
 * Where it stands.
 */
tally: RatingTally, 
/**
 * How it was made.
 */
made_with: MadeWith, 
/**
 * The criteria, in the order of the letters in [`RatedRow::verdicts`].
 */
criteria: Array<string>, 
/**
 * Every merchant, in the order of the list.
 */
rows: Array<RatedRow>, 
/**
 * What they have in common.
 */
spread: Spread, 
/**
 * What others counted before.
 */
surveys: Array<SurveyRow>, };

/**
 * Where a rating stands.
 */
export type RatingTally = { 
/**
 * Merchants in all.
 */
total: number, 
/**
 * Merchants with an outcome.
 */
done: number, 
/**
 * Of them, those that have a grade.
 */
ranked: number, 
/**
 * Of them, those whose page could not be seen, or not enough of it.
 */
unseen: number, 
/**
 * Of them, those at which Doorbell failed.
 */
failed: number, 
/**
 * Merchants that are still to be checked: those without an outcome, and in a second round those that are tried again.
 */
left: number, 
/**
 * Merchants that ended in a minute, of late; `None` as long as that is not known.
 */
per_minute: number | null, 
/**
 * Seconds that the rest will take at this pace.
 */
seconds_left: number | null, };

/**
 * What is wanted of the rating that runs.
 */
export type RatingWish = "go" | "pause" | "stop";

/**
 * How an entrance is reached on one device.
 */
export type Reach = { 
/**
 * Fewest presses from the page given.
 */
steps: number, 
/**
 * What is pressed on the way, in order; absent where there is nothing to press.
 */
path?: Array<PathStep>, 
/**
 * Whether a customer sees it there.
 */
visible: boolean, 
/**
 * Full screens scrolled until it shows.
 */
screens_down: number | null, 
/**
 * The size its words are seen at, whole CSS px, rounded down.
 */
px: number | null, 
/**
 * The seconds an older customer needs to get there, pages loading left out; absent where it is not seen.
 */
effort?: Effort | null, };

/**
 * One reason to believe an entrance.
 */
export type Reason = { 
/**
 * Which signal.
 */
id: string, 
/**
 * What it saw.
 */
saw: string, };

/**
 * Who made a trail, and how.
 */
export type Recorder = { 
/**
 * Program and version, e.g. `doorbell 0.1.0`.
 */
program: string, 
/**
 * The browser's own name and version, e.g. `Chrome/156.0.8078.79`; `None` without one.
 */
browser: string | null, 
/**
 * `Accept-Language` that was sent.
 */
language: string, 
/**
 * Whether the browser ran without its sandbox (as root or in a container only).
 */
unsandboxed: boolean, };

/**
 * A rectangle in CSS px of the top document at scroll position 0, before page scale. Written as `[x, y, width, height]`.
 */
export type Rect = [number, number, number, number];

/**
 * A few lines of HTML or CSS before and after a change. An example made from the measure: the merchant's own code looks
 * different. It may hold the page's words: hostile text, escape it.
 */
export type Rewrite = { 
/**
 * As it is now.
 */
before: string, 
/**
 * As it should be.
 */
after: string, };

/**
 * A sentence in one language, and as a text key with arguments for every other.
 */
export type Sentence = { 
/**
 * The language of `text`.
 */
language: Language, 
/**
 * The words.
 */
text: string, 
/**
 * Key of a Fluent message.
 */
key: string, 
/**
 * Arguments by name.
 */
args?: { [key in string]: Arg }, };

/**
 * What a person may choose.
 */
export type Settings = { 
/**
 * `null`: the system's.
 */
language: Language | null, 
/**
 * How large letters are.
 */
text_size: TextSize, 
/**
 * Colours.
 */
theme: Theme, 
/**
 * Devices to look with.
 */
devices: Array<Device>, 
/**
 * How far to walk.
 */
budgets: Budgets, 
/**
 * The browser's program; `null`: found where browsers usually are.
 */
browser: string | null, };

/**
 * Score, grade and how much could be judged.
 */
export type Share = { 
/**
 * 0 to 100, to one decimal; `null` where nothing could be judged.
 */
score: number | null, 
/**
 * A to E; `null` below 70 % judged share or where the page could not be seen.
 */
grade: Grade | null, 
/**
 * Share of the weight that could be judged, 0 to 1.
 */
judged_share: number, 
/**
 * Why there is no grade, or why it is lower than the score says.
 */
remark: Sentence | null, };

/**
 * What one criterion did to the score.
 */
export type Shift = { 
/**
 * The criterion. Hostile text where it is none of today's.
 */
id: string, 
/**
 * Weight before and today; 0 where it was not judged.
 */
weight: [number, number], 
/**
 * Points before and today, 0 to 1; `null` where there were none.
 */
points: [number | null, number | null], 
/**
 * Points of the score that the rubric moved here.
 */
by_rubric: number, 
/**
 * Points of the score that the measure moved here.
 */
by_page: number, };

/**
 * How an entrance is shown.
 */
export type ShownAs = "text" | "control" | "hint" | "picture" | "widget";

/**
 * Whether something on the page is seen by a customer who scrolls to it.
 */
export type Sight = { "state": "seen" } | { "state": "unseen", "why": Unseen } | { "state": "unknown" };

/**
 * A clause a criterion rests on.
 */
export type SourceRow = { 
/**
 * Short name of the document.
 */
document: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Number of the clause; empty where the whole document is meant.
 */
clause: string, 
/**
 * Where to read it; empty where no stable address is known.
 */
url: string, 
/**
 * How far it could be checked: `primary`, `secondary`, `digest` or `own`.
 */
reliability: string, };

/**
 * One place on a page.
 */
export type Spot = { 
/**
 * On which device.
 */
device: Device, 
/**
 * Index of the snapshot.
 */
snapshot: number, 
/**
 * The node.
 */
node: NodeId, 
/**
 * Its words, where they are not those of the entrance.
 */
text?: string | null, 
/**
 * How it is shown.
 */
shown_as: ShownAs, 
/**
 * Its box.
 */
rect?: Rect | null, 
/**
 * Whether a customer who scrolls to it sees it.
 */
sight: Sight, 
/**
 * Whether something lies over it.
 */
covered: boolean, 
/**
 * Presses from the page given.
 */
steps: number, 
/**
 * Full screens scrolled until it shows.
 */
screens_down?: number | null, 
/**
 * How much it stands out.
 */
prominence?: Prominence | null, };

/**
 * Counts over all lines of a rating.
 */
export type Spread = { 
/**
 * Merchants by state, in the order of [`State`].
 */
states: Array<Tally>, 
/**
 * Merchants by grade, A to E; of those that are ranked.
 */
grades: Array<Tally>, 
/**
 * Merchants by presses to a person: `0`, `1`, `2`, `3+`, `nobody`; of those that are ranked.
 */
presses: Array<Tally>, 
/**
 * Merchants by score, in tens: `0` is 0 up to 10, `90` is 90 to 100.
 */
scores: Array<Tally>, 
/**
 * Of each criterion, how many merchants do how well.
 */
criteria: Array<CriterionShare>, };

/**
 * How a rating stands.
 */
export type Standing = { 
/**
 * Its rubric. Hostile text.
 */
rubric: string, 
/**
 * 0 to 100.
 */
score: number | null, 
/**
 * A to E.
 */
grade: Grade | null, };

/**
 * A figure of a published survey, with what comes nearest to it here.
 */
export type SurveyRow = { 
/**
 * `survey-<id>` says who counted what.
 */
id: string, 
/**
 * When.
 */
year: number, 
/**
 * Merchants that were tested.
 */
tested: number, 
/**
 * The published share, 0 to 1.
 */
share: number, 
/**
 * Whether it is only said to be more than this.
 */
at_least: boolean, 
/**
 * The share here, 0 to 1; `null` where it can be told of nobody.
 */
ours: number | null, 
/**
 * Of how many it can be told here.
 */
told: number, };

/**
 * How many there are of something.
 */
export type Tally = { 
/**
 * Of what.
 */
of: string, 
/**
 * How many.
 */
count: number, };

/**
 * How large letters are.
 */
export type TextSize = "normal" | "large" | "largest";

/**
 * Colours.
 */
export type Theme = "system" | "light" | "dark" | "contrast";

/**
 * One point of a trend.
 */
export type TrendPoint = { 
/**
 * The check.
 */
id: number, 
/**
 * When, RFC 3339 in UTC.
 */
recorded_at: string, 
/**
 * 0 to 100.
 */
score: number | null, 
/**
 * A to E.
 */
grade: Grade | null, };

/**
 * How a list was read.
 */
export type Understood = { 
/**
 * In which form it came.
 */
form: Form, 
/**
 * The encoding of its text; `None` for spreadsheets.
 */
encoding: string | null, 
/**
 * What each column is, by its head; empty where there is no head.
 */
columns: Array<[Column, string]>, 
/**
 * Whether its quotes do not pair up and were taken as plain signs.
 */
odd_quotes: boolean, };

/**
 * Why something is not seen.
 */
export type Unseen = "not_rendered" | "invisible" | "transparent" | "same_colour" | "clipped" | "off_page" | "no_size";

/**
 * The word for what a criterion found.
 */
export type Verdict = "good" | "fair" | "poor" | "not_applicable" | "cannot_tell";

/**
 * Versions of what made a report.
 */
export type Versions = { 
/**
 * The rubric: weights and thresholds.
 */
rubric: string, 
/**
 * The engine that judged.
 */
engine: string, 
/**
 * The shape of the trail it was judged from.
 */
trail: number, };

/**
 * One state of one page.
 */
export type View = { 
/**
 * Index of the snapshot.
 */
snapshot: number, 
/**
 * On which device.
 */
device: Device, 
/**
 * The address. Hostile text.
 */
url: string, 
/**
 * The title. Hostile text.
 */
title: string, 
/**
 * Its picture, if one was taken and is still there.
 */
picture: Picture | null, 
/**
 * The entrances that stand on it.
 */
marks: Array<Mark>, };

/**
 * How far the page was walked.
 */
export type WalkRow = { 
/**
 * Pages opened, both devices together.
 */
pages: number, 
/**
 * Presses done, both devices together.
 */
presses: number, 
/**
 * What was used up on each device before everything worth opening was open; absent where nothing was.
 */
spent: PerDevice<Budget>, 
/**
 * Leads that were left unopened, best first, at most twenty.
 */
unexplored: Array<LeadRow>, 
/**
 * What stands in a customer's way, at most twenty.
 */
obstacles: Array<ObstacleRow>, };

/**
 * How literally a control says that it leads to help by a person.
 */
export type Wording = "literal" | "generic" | "icon_only";

/** The one list of commands; each rejects with a `Failure`. */
export interface Commands {
  /** Checks a merchant and tells on the way. One at a time. */
  check(request: CheckRequest, progress: (event: Progress) => void): Promise<Checked>;
  /** Ends the running check: what was seen until then comes back from it, or it fails with `cancelled`. */
  cancel(): Promise<void>;
  /** The built-in merchants, and what is typed to check them. */
  demonstrations(): Promise<Array<Demonstration>>;
  /** A check of the history, judged anew. */
  open_check(id: number): Promise<Checked>;
  /** A case folder or a packed case; an HTML file is checked as a page. */
  open_case(path: string): Promise<Checked>;
  /** The file the desktop asked to open (a double click, a second start), handed over once. */
  handed_in(): Promise<string | null>;
  /** Looks through the history. */
  history(query: HistoryQuery): Promise<HistoryPage>;
  /** A merchant's checks, oldest first. */
  trend(merchant: string): Promise<Array<TrendPoint>>;
  /** The last check of each of the last eight merchants. */
  recent(): Promise<Array<HistoryRow>>;
  /** Deletes checks; can be undone until the program ends. */
  delete_checks(ids: Array<number>): Promise<void>;
  /** Takes a deletion back. */
  undo_delete(ids: Array<number>): Promise<void>;
  /** Writes a check to a file (a case: to a new folder, or packed where the name ends in `.doorbell`) and says where. */
  export_check(id: number, format: ExportFormat, path: string): Promise<string>;
  /** A person's verdict in place of the machine's; `null` takes it back. Both stay to be seen. */
  override_finding(id: number, finding: string, correction: Correction | null): Promise<Checked>;
  /** The ratings that are known: those of the data folder and those that were opened from elsewhere; the newest first. */
  ratings(): Promise<Array<RatingRow>>;
  /** Opens the folder of a rating from elsewhere; it is known from then on. */
  open_rating(path: string): Promise<RatingRow>;
  /** Reads a list of merchants as a rating would. It is kept until another is read. */
  preview_list(source: ListSource): Promise<ListPreview>;
  /** Makes a rating of the list that was read last. */
  make_rating(request: NewRating): Promise<RatingRow>;
  /** Checks every merchant of a rating that has no outcome yet, and tells on the way. One rating at a time. Whether all have an outcome now. */
  run_rating(id: string, how: RatingRun, progress: (event: RatingProgress) => void): Promise<boolean>;
  /** What is wanted of the rating that runs: it goes on, begins nothing new, or ends. */
  steer_rating(wish: RatingWish): Promise<void>;
  /** Every merchant of a rating with its place, and what they have in common. */
  rating_table(id: string): Promise<RatingTable>;
  /** The case of a merchant in a rating, judged anew by the rating's rubric. */
  open_rated(id: string, number: number): Promise<Checked>;
  /** Writes a rating's tables, one to a file or all with every case into a new folder, and says where. */
  export_rating(id: string, form: RatingForm, path: string): Promise<string>;
  /** What is judged, by which threshold and source. */
  method(language: Language): Promise<Array<MethodRow>>;
  /** The settings. */
  settings(): Promise<Settings>;
  /** Keeps the settings. */
  save_settings(settings: Settings): Promise<void>;
  /** What the window tells of itself. */
  about(): Promise<About>;
  /** Opens an address of the web in the person's own browser. */
  open_outside(url: string): Promise<void>;
}

/** The names of each command's arguments, and whether it tells on the way. */
export const COMMANDS = {
  check: { args: ["request"], tells: true },
  cancel: { args: [], tells: false },
  demonstrations: { args: [], tells: false },
  open_check: { args: ["id"], tells: false },
  open_case: { args: ["path"], tells: false },
  handed_in: { args: [], tells: false },
  history: { args: ["query"], tells: false },
  trend: { args: ["merchant"], tells: false },
  recent: { args: [], tells: false },
  delete_checks: { args: ["ids"], tells: false },
  undo_delete: { args: ["ids"], tells: false },
  export_check: { args: ["id", "format", "path"], tells: false },
  override_finding: { args: ["id", "finding", "correction"], tells: false },
  ratings: { args: [], tells: false },
  open_rating: { args: ["path"], tells: false },
  preview_list: { args: ["source"], tells: false },
  make_rating: { args: ["request"], tells: false },
  run_rating: { args: ["id", "how"], tells: true },
  steer_rating: { args: ["wish"], tells: false },
  rating_table: { args: ["id"], tells: false },
  open_rated: { args: ["id", "number"], tells: false },
  export_rating: { args: ["id", "form", "path"], tells: false },
  method: { args: ["language"], tells: false },
  settings: { args: [], tells: false },
  save_settings: { args: ["settings"], tells: false },
  about: { args: [], tells: false },
  open_outside: { args: ["url"], tells: false },
} as const;
