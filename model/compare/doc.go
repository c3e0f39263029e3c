// Package compare tells what differs between two versions of a briefing and
// brings two versions together that were made apart. It goes by identity: a
// stake that stands elsewhere has moved, and is not one removed and another
// added, whatever lines of the file changed.
//
// [Diff] lists the changes from one version to another. [Merge] takes a version
// that two others were made from, and keeps what each of the two did; what
// cannot both hold is a [Conflict], and [Mark] writes it into the briefing, as an
// annotation to verify. The package has no words for people: the caller says
// how a conflict reads.
package compare
